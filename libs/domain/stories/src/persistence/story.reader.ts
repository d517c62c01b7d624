import { Injectable } from '@nestjs/common';
import { ANONYMOUS, type Actor, Clock, type Language, isSlug, isUuid } from '#kernel';
import { Database, GatheredReads } from '#platform/database';
import { mayListWork } from '../application/story.policy.js';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import { PublishedStoryReader, type WantedStories } from './published-story.reader.js';
import { STORIES_BY, type StoryKey } from './story-key.sql.js';
import { type StoryShape, storyViewSql } from './story-view.sql.js';

/** Which story, and which of its revisions: left out, the published one, or for work the one being worked on. */
export interface StoryLookUp {
  readonly language?: Language | null | undefined;
  /** `WORKING` is the revision being worked on where the reader may see it; a number is that revision. */
  readonly revision?: number | 'WORKING' | null | undefined;
}

type Found<View> = ReadonlyMap<string, View>;

const REVISION = `case
  when $2::text is null then coalesce(s.published_revision, s.pending_revision, s.latest_revision)
  when $2 = 'WORKING' then coalesce(s.pending_revision, s.published_revision, s.latest_revision)
  else $2::integer end`;

const nameOf = ({ shape, by, keys, language }: WantedStories): string => `${shape} ${by} ${language} ${keys.join()}`;

/**
 * Reads stories as one caller may see them, whole or as cards, with one statement however many: for those who work on
 * stories put together from the tables, for all others from the records of what is published. Callers without a key all
 * see the same, so what they ask for at the same time is read together.
 */
@Injectable()
export class StoryReader {
  private readonly gathered = new GatheredReads((all: readonly WantedStories[]) => this.readTogether(all), nameOf);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedStoryReader,
  ) {}

  /** The story whose current or former slug this is, or null when the caller may not see it. */
  async bySlug(actor: Actor, slug: string, lookUp: StoryLookUp = {}): Promise<StoryView | null> {
    if (!isSlug(slug)) return null;
    return (await this.read<StoryView>('FULL', 'slug', [slug], actor, lookUp)).get(slug) ?? null;
  }

  /** The story with this identifier, or null when the caller may not see it. */
  async byId(actor: Actor, id: string, lookUp: StoryLookUp = {}): Promise<StoryView | null> {
    return (await this.inOrder<StoryView>('FULL', actor, [id], lookUp))[0] ?? null;
  }

  /** Whole stories in the order of the identifiers, null where the caller may not see one. */
  byIds(actor: Actor, ids: readonly string[], language?: Language | null): Promise<readonly (StoryView | null)[]> {
    return this.inOrder<StoryView>('FULL', actor, ids, { language });
  }

  /** Cards in the order of the identifiers, null where the caller may not see one. */
  cardsByIds(actor: Actor, ids: readonly string[], language?: Language | null): Promise<readonly (StoryCard | null)[]> {
    return this.inOrder<StoryCard>('CARD', actor, ids, { language });
  }

  /** Cards of stories in the revisions being worked on where the caller may see those, by identifier. */
  workByIds(actor: Actor, ids: readonly string[], language?: Language | null): Promise<Found<StoryCard>> {
    const known = ids.filter(isUuid);
    return this.read<StoryCard>('CARD', 'id', known, actor, { language, revision: 'WORKING' });
  }

  private async inOrder<View extends StoryCard>(
    shape: StoryShape,
    actor: Actor,
    ids: readonly string[],
    lookUp: StoryLookUp,
  ): Promise<readonly (View | null)[]> {
    const known = ids.filter(isUuid);
    const found =
      known.length === 0 ? new Map<string, View>() : await this.read<View>(shape, 'id', known, actor, lookUp);
    return ids.map((id) => found.get(id) ?? null);
  }

  private async read<View extends StoryCard>(
    shape: StoryShape,
    by: StoryKey,
    keys: readonly string[],
    actor: Actor,
    lookUp: StoryLookUp,
  ): Promise<Found<View>> {
    const { language = null, revision } = lookUp;
    const number = typeof revision === 'number' ? revision : null;
    if (number !== null && !(number >= 1 && number < 2 ** 31)) return new Map();
    if (mayListWork(actor)) return this.together<View>(shape, by, keys, actor, lookUp);
    const wanted = { shape, by, keys, language, revision: number };
    const gathers = actor.kind === 'ANONYMOUS' && number === null;
    const found = gathers ? await this.gathered.load(wanted) : await this.readPublished(actor, wanted);
    return found as Found<View>;
  }

  private async readPublished(actor: Actor, wanted: WantedStories): Promise<Found<StoryCard>> {
    const { shape, by, keys, language, revision } = wanted;
    return (
      (await this.published.find(actor, wanted)) ??
      (await this.together<StoryCard>(shape, by, keys, actor, { language, revision }))
    );
  }

  /** What anonymous callers want, each kind of reading with one statement. */
  private async readTogether(all: readonly WantedStories[]): Promise<readonly Found<StoryCard>[]> {
    const kinds = Map.groupBy(all, ({ shape, by, language }) => `${shape} ${by} ${language}`);
    const found = await Promise.all(
      [...kinds.values()].map(async (alike) => {
        const [kind] = alike;
        const keys = [...new Set(alike.flatMap((one) => one.keys))];
        const stories = kind ? await this.readPublished(ANONYMOUS, { ...kind, keys }) : new Map<string, StoryCard>();
        return alike.map((one) => [one, stories] as const);
      }),
    );
    const byWanted = new Map(found.flat());
    return all.map((one) => byWanted.get(one) ?? new Map<string, StoryCard>());
  }

  /** Stories put together from the tables: also what is being worked on, and what has no record yet. */
  private async together<View>(
    shape: StoryShape,
    by: StoryKey,
    keys: readonly string[],
    actor: Actor,
    { language, revision }: StoryLookUp,
  ): Promise<Found<View>> {
    const values: unknown[] = [keys, revision === null || revision === undefined ? null : String(revision)];
    const view = storyViewSql(shape, { actor, now: this.clock.now(), language: language ?? null }, values);
    const number = `case when $2 = 'WORKING' and not ${view.work} then s.published_revision else ${REVISION} end`;
    const { key, from, where } = STORIES_BY[by];
    const rows = await this.database.read<{ key: string; story: View }>(
      `stories.${shape}.${by}`,
      `select ${key} as key, ${view.json} as story from ${from}
       join story_revisions r on r.story_id = s.id and r.number = ${number} ${view.joins}
       where ${where} and ${view.visible}`,
      values,
    );
    return new Map(rows.map((row) => [row.key, row.story]));
  }
}
