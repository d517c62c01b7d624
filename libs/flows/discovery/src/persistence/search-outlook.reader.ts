import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { pendingSubjectsSql, tooManyPending } from '#platform/outbox';
import { SEARCH_INDEX } from '../application/search-index-name.js';
import type { IndexChanges } from '../story-index/index-changes.js';
import { INDEX_CHANGES } from './story-entry.sql.js';
import { publishedSight } from './published-sight.sql.js';

/** What may take a story, or part of it, from somebody's sight. */
const TAKING_KINDS = `array['StoryUnpublished', 'StoryArchived', 'StoryWithdrawn', 'StoryRevisionPublished']`;
/** What changes a label, a name, what a slug stands for, or which words are taken for one another. */
export const NAMING_KINDS = `array['ConceptChanged', 'OrganisationChanged', 'SynonymsChanged']`;

/** What a search must know before anything is asked, all of one moment. */
export interface SearchOutlook {
  /** Whether the index in use has been seen to hold every story. */
  readonly filled: boolean;
  /** Stories taken from the caller's sight that the index may not have heard of yet. */
  readonly hidden: readonly string[];
  /** The last change of vocabularies, bodies and synonyms in the journal: what was read of them since holds until it grows. */
  readonly namedAt: string;
  /** What has changed in the index since the last look. */
  readonly changes: IndexChanges;
}

/** $1 the index in use, $2 its consumer, $3 the mark of the last look; then the policy's parameters. A comparison makes up for what was given up before it. */
const statement = (published: string): string => `
  with live as materialized (
    select filled_at from search_indexes where uid = $1 and state = 'LIVE'
  ), pending as materialized (${pendingSubjectsSql('$2', TAKING_KINDS, '(select filled_at from live)')}
  )
  select exists (select from live where filled_at is not null) as filled,
    (select coalesce(max(events), 0)::integer from pending) as events,
    array(select s.id from pending p join stories s on s.id = p.id
      where s.withheld_organisation or not ${published}) as hidden,
    (select coalesce(max(sequence), 0)::text from (
      select (select max(sequence) from events where kind = named.kind) as sequence from unnest(${NAMING_KINDS}) as named(kind)
    ) changes) as "namedAt", ${INDEX_CHANGES('$3')}`;

/** More than can be told one by one: every story that is otherwise than the index knows it, and out of the caller's sight. */
const hiddenOfMany = (published: string): string => `
  select s.id from story_search_documents d join stories s on s.id = d.story_id
  where s.version <> d.version and (s.withheld_organisation or not ${published})`;

interface Row extends IndexChanges {
  readonly filled: boolean;
  readonly events: number;
  readonly hidden: readonly string[];
  readonly namedAt: string;
}

/** Reads how far the index, and what is known of names, can be relied on right now. */
@Injectable()
export class SearchOutlookReader {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /**
   * Hidden are those of the changed stories that the caller does not see any more, or whose bodies are withheld now.
   *
   * @param mark of the last look at the index
   */
  async read(actor: Actor, now: Date, mark: string): Promise<SearchOutlook> {
    const values: unknown[] = [this.config.search.indexUid, SEARCH_INDEX, mark];
    const published = publishedSight(actor, now, 's', values);
    const [row] = await this.database.read<Row>('discovery.outlook', statement(published), values);
    if (!row) throw new Error('A statement without a table gave no row.');
    const { filled, events, namedAt, changed, removed, since, mark: next } = row;
    const hidden = tooManyPending(events) ? await this.hiddenOfMany(actor, now) : row.hidden;
    return { filled, hidden, namedAt, changes: { changed, removed, since, mark: next } };
  }

  private async hiddenOfMany(actor: Actor, now: Date): Promise<readonly string[]> {
    const values: unknown[] = [];
    const sql = hiddenOfMany(publishedSight(actor, now, 's', values));
    const rows = await this.database.read<{ id: string }>('discovery.hidden-of-many', sql, values);
    return rows.map(({ id }) => id);
  }
}
