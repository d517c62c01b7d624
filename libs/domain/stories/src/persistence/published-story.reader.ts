import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language } from '#kernel';
import { Database } from '#platform/database';
import { storySight } from '../application/story.policy.js';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import type { CardRow, WholeRow } from './story-record.js';
import { StoryRecordReader } from './story-record.reader.js';
import { recordColumns } from './story-record.sql.js';
import { STORIES_BY, type StoryKey } from './story-key.sql.js';
import type { StoryShape } from './story-view.sql.js';

/** Which published stories are wanted, by identifiers or slugs, and what of them. */
export interface WantedStories {
  readonly shape: StoryShape;
  readonly by: StoryKey;
  readonly keys: readonly string[];
  readonly language: Language | null;
  /** The number of a revision; null for the one in force. */
  readonly revision: number | null;
}

/** Reads published stories for those who do not work on them, from their records. */
@Injectable()
export class PublishedStoryReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: StoryRecordReader,
  ) {}

  /** Those that the caller may see, by the key they were asked for with; null when one of them has no record yet. */
  async find(actor: Actor, wanted: WantedStories): Promise<ReadonlyMap<string, StoryCard | StoryView> | null> {
    const { shape, by, keys, language, revision } = wanted;
    const values: unknown[] = [keys, revision];
    const now = this.clock.now();
    const sight = storySight(actor, now, 's', values);
    const columns = recordColumns(shape, { actor, now, language }, values);
    const { key, from, where } = STORIES_BY[by];
    const rows = await this.database.read<(CardRow | WholeRow) & { readonly askedKey: string }>(
      `stories.record.${shape}.${by}`,
      `select ${key} as "askedKey", ${columns} from ${from}
       join story_revisions r on r.story_id = s.id and r.number = coalesce($2::integer, s.published_revision)
       left join story_records k on k.story_id = r.story_id and k.number = r.number
       where ${where} and ${sight.published} and ${sight.publishedRevision('r')}`,
      values,
    );
    if (rows.some(({ card }) => card === null)) return null;
    const stories = await this.records.told(shape, rows, language);
    return new Map(
      rows.flatMap(({ askedKey }, place) => (stories[place] ? [[askedKey, stories[place]] as const] : [])),
    );
  }
}
