import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language, fallbackOrder, isSlug, isUuid } from '#kernel';
import { Database } from '#platform/database';
import { mayListWork, storySight } from '../application/story.policy.js';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import type { CardRow, WholeRow } from './story-record.js';
import { StoryRecordReader } from './story-record.reader.js';
import { STANDING_COLUMNS, wholeColumns } from './story-record.sql.js';
import { type StoryShape, storyViewSql } from './story-view.sql.js';

/** Which story, and which of its revisions: left out, the published one, or for work the one being worked on. */
export interface StoryLookUp {
  readonly language?: Language | null | undefined;
  /** `WORKING` is the revision being worked on where the reader may see it; a number is that revision. */
  readonly revision?: number | 'WORKING' | null | undefined;
}

const REVISION = `case
  when $2::text is null then coalesce(s.published_revision, s.pending_revision, s.latest_revision)
  when $2 = 'WORKING' then coalesce(s.pending_revision, s.published_revision, s.latest_revision)
  else $2::integer end`;

const BY = {
  ids: 's.id = any($1::uuid[])',
  slug: 's.id = (select g.story_id from story_slugs g where g.slug = $1::text)',
} as const;

/**
 * Reads stories as one caller may see them, whole or as cards, with one statement however many: for those who work on
 * stories put together from the tables, for all others from the records of what is published.
 */
@Injectable()
export class StoryReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: StoryRecordReader,
  ) {}

  /** The story whose current or former slug this is, or null when the caller may not see it. */
  async bySlug(actor: Actor, slug: string, lookUp: StoryLookUp = {}): Promise<StoryView | null> {
    if (!isSlug(slug)) return null;
    return (await this.read<StoryView>('FULL', 'slug', slug, actor, lookUp))[0] ?? null;
  }

  /** The story with this identifier, or null when the caller may not see it. */
  async byId(actor: Actor, id: string, lookUp: StoryLookUp = {}): Promise<StoryView | null> {
    if (!isUuid(id)) return null;
    return (await this.read<StoryView>('FULL', 'ids', [id], actor, lookUp))[0] ?? null;
  }

  /** Whole stories in the order of the identifiers, null where the caller may not see one. */
  byIds(actor: Actor, ids: readonly string[], language?: Language | null): Promise<readonly (StoryView | null)[]> {
    return this.inOrder<StoryView>('FULL', actor, ids, language);
  }

  /** Cards in the order of the identifiers, null where the caller may not see one. */
  cardsByIds(actor: Actor, ids: readonly string[], language?: Language | null): Promise<readonly (StoryCard | null)[]> {
    return this.inOrder<StoryCard>('CARD', actor, ids, language);
  }

  private async inOrder<View extends StoryCard>(
    shape: StoryShape,
    actor: Actor,
    ids: readonly string[],
    language?: Language | null,
  ): Promise<readonly (View | null)[]> {
    const known = ids.filter(isUuid);
    const views = known.length === 0 ? [] : await this.read<View>(shape, 'ids', known, actor, { language });
    const byId = new Map(views.map((view) => [view.id, view]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async read<View extends StoryCard>(
    shape: StoryShape,
    by: keyof typeof BY,
    key: unknown,
    actor: Actor,
    lookUp: StoryLookUp,
  ): Promise<readonly View[]> {
    const { revision } = lookUp;
    if (typeof revision === 'number' && !(revision >= 1 && revision < 2 ** 31)) return [];
    if (mayListWork(actor)) return this.together<View>(shape, by, key, actor, lookUp);
    const language = lookUp.language ?? null;
    const values: unknown[] = [key, typeof revision === 'number' ? revision : null];
    const now = this.clock.now();
    const sight = storySight(actor, now, 's', values);
    const columns =
      shape === 'CARD'
        ? STANDING_COLUMNS
        : wholeColumns(
            sight.publishedRevision('v'),
            storySight(actor, now, 'o', values).published,
            `$${values.push(language === null ? [] : fallbackOrder(language))}::text[]`,
          );
    const rows = await this.database.read<CardRow | WholeRow>(
      `stories.record.${shape}.${by}`,
      `select ${columns} from stories s
       join story_revisions r on r.story_id = s.id and r.number = coalesce($2::integer, s.published_revision)
       left join story_records k on k.story_id = r.story_id and k.number = r.number
       where ${BY[by]} and ${sight.published} and ${sight.publishedRevision('r')}`,
      values,
    );
    if (rows.some(({ card }) => card === null)) return this.together<View>(shape, by, key, actor, lookUp);
    return (await this.records.told(shape, rows, language)) as readonly View[];
  }

  /** Stories put together from the tables: also what is being worked on, and what has no record yet. */
  private async together<View>(
    shape: StoryShape,
    by: keyof typeof BY,
    key: unknown,
    actor: Actor,
    { language, revision }: StoryLookUp,
  ): Promise<View[]> {
    const values: unknown[] = [key, revision === null || revision === undefined ? null : String(revision)];
    const view = storyViewSql(shape, { actor, now: this.clock.now(), language: language ?? null }, values);
    const number = `case when $2 = 'WORKING' and not ${view.work} then s.published_revision else ${REVISION} end`;
    const rows = await this.database.read<{ story: View }>(
      `stories.${shape}.${by}`,
      `select ${view.json} as story from stories s
       join story_revisions r on r.story_id = s.id and r.number = ${number} ${view.joins}
       where ${BY[by]} and ${view.visible}`,
      values,
    );
    return rows.map(({ story }) => story);
  }
}
