import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { pendingSubjectsSql, tooManyPending } from '#platform/outbox';
import { SEARCH_INDEX } from '../application/search-index-name.js';
import { publishedSight } from './published-sight.sql.js';

/** What may take a story, or part of it, from somebody's sight. */
const TAKING_KINDS = `array['StoryUnpublished', 'StoryArchived', 'StoryWithdrawn', 'StoryRevisionPublished']`;
/** What changes a label, a name, what a slug stands for, or which words are taken for one another. */
const NAMING_KINDS = `array['ConceptChanged', 'OrganisationChanged', 'SynonymsChanged']`;

/** What a search must know before anything is asked, all of one moment. */
export interface SearchOutlook {
  /** Whether the index in use has been seen to hold every story. */
  readonly filled: boolean;
  /** Stories taken from the caller's sight that Meilisearch may not have heard of yet; null when they are too many. */
  readonly hidden: readonly string[] | null;
  /** The last change of vocabularies, bodies and synonyms in the journal: what was read of them since holds until it grows. */
  readonly namedAt: string;
}

/** $1 the index in use, $2 its consumer; then the policy's parameters. A comparison makes up for what was given up before it. */
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
    ) changes) as "namedAt"`;

interface Row {
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

  /** Hidden are those of the changed stories that the caller does not see any more, or whose bodies are withheld now. */
  async read(actor: Actor, now: Date): Promise<SearchOutlook> {
    const values: unknown[] = [this.config.search.indexUid, SEARCH_INDEX];
    const published = publishedSight(actor, now, 's', values);
    const [row] = await this.database.read<Row>('discovery.outlook', statement(published), values);
    const { filled = false, events = 0, hidden = [], namedAt = '' } = row ?? {};
    return { filled, hidden: tooManyPending(events) ? null : hidden, namedAt };
  }
}
