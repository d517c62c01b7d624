import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { StoryContent } from '../domain/story-content.js';
import type { StoryState } from '../domain/story-state.js';
import { Story } from '../domain/story.js';
import type { ReviewNoteView } from '../domain/story-view.js';
import type { StoryChanged } from './story-changed.js';
import { LOAD_STORIES } from './story-loading.sql.js';
import { KEEP_RECORDS } from './story-record.sql.js';
import { revisionParts, revisionRow, storyRow } from './story-rows.js';
import { freeDraftSlugs, giveSlugs } from './story-slugs.js';
import { keepSubmissions } from './story-submissions.js';
import {
  DELETE_PARTS,
  INSERT_PARTS,
  INSERT_STORIES,
  PART_NAMES,
  STAMP_REVISIONS,
  UPDATE_STORIES,
  WRITE_REVISIONS,
} from './story-writing.sql.js';

/** What an editor or contributor said when taking a step. */
export interface ReviewNote {
  readonly id: string;
  readonly story: StoryState;
  readonly revision: number;
  readonly kind: ReviewNoteView['kind'];
  readonly note: string;
  readonly actorId: string;
  readonly at: Date;
}

type Kept<T, Moments extends keyof T> = Omit<T, Moments> & Readonly<Record<Moments, string | null>>;
interface LoadedRow {
  readonly state: Kept<StoryState, 'createdAt' | 'updatedAt' | 'publishedAt' | 'publishAt' | 'embargoUntil'>;
  readonly content: StoryContent;
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

const restored = ({ state, content }: LoadedRow): Story =>
  Story.restored(
    {
      ...state,
      createdAt: new Date(state.createdAt ?? 0),
      updatedAt: new Date(state.updatedAt ?? 0),
      publishedAt: moment(state.publishedAt),
      publishAt: moment(state.publishAt),
      embargoUntil: moment(state.embargoUntil),
    },
    { ...content, embargoUntil: moment(content.embargoUntil)?.toISOString() ?? null },
  );

/** Keeps stories: locks and loads them for a change, and writes what has changed, one or a batch at a time. */
@Injectable()
export class StoryRepository {
  /** The story, held against other writers until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Story | null> {
    return (await this.lockAll(tx, [id]))[0] ?? null;
  }

  /** Stories held against other writers; those that do not exist are left out. Content is read after the lock is had. */
  async lockAll(tx: Transaction, ids: readonly string[]): Promise<Story[]> {
    if (ids.length === 0) return [];
    await tx.query('select s.id from stories s where s.id = any($1::uuid[]) order by s.id for update', [ids]);
    return (await tx.query<LoadedRow>(LOAD_STORIES, [ids])).map(restored);
  }

  /**
   * Identifiers of the stories that came from a source, by the source's own identifiers. One import of a source at a time
   * goes past here.
   */
  async holdImported(
    tx: Transaction,
    source: string,
    externalIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    await tx.query('select pg_advisory_xact_lock(4741003, hashtext($1))', [source]);
    const rows = await tx.query<{ external_id: string; id: string }>(
      'select s.external_id, s.id from stories s where s.source = $1 and s.external_id = any($2::text[])',
      [source, externalIds.map((id) => id.replaceAll('\0', ''))],
    );
    return new Map(rows.map((row) => [row.external_id, row.id]));
  }

  /**
   * Writes changed stories: the story itself, its revision where its words have changed, its slug where the title asks
   * for another.
   *
   * @returns the stories as kept; one that somebody else has changed meanwhile is left out and not written.
   */
  async save(tx: Transaction, changes: readonly StoryChanged[], actorId: string, now: Date): Promise<StoryState[]> {
    const named = await giveSlugs(tx, changes);
    const written = new Set<string>();
    for (const [sql, rows] of [
      [INSERT_STORIES, named.filter(({ before }) => before === null)],
      [UPDATE_STORIES, named.filter(({ before }) => before !== null)],
    ] as const) {
      if (rows.length === 0) continue;
      const values = rows.map(({ before, after }) => storyRow(after, before?.state.version ?? null));
      const saved = await tx.query<{ id: string }>(sql, [JSON.stringify(values)]);
      for (const { id } of saved) written.add(id);
    }
    const kept = named.filter(({ after }) => written.has(after.state.id));
    await freeDraftSlugs(tx, kept);
    await this.writeRevisions(tx, kept, (story) => revisionRow(story, actorId, now));
    await this.stampRevisions(tx, kept);
    await keepSubmissions(tx, kept, actorId, now);
    return kept.map(({ after }) => after.state);
  }

  /** Keeps a note on a step for those who work on the story. */
  async keepNote(tx: Transaction, note: ReviewNote): Promise<void> {
    await tx.query(
      `insert into story_review_notes (id, story_id, number, kind, note, actor_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [note.id, note.story.id, note.revision, note.kind, note.note, note.actorId, note.at],
    );
  }

  /** Keeps that somebody has written in the revision being worked on. */
  async noteWriter(tx: Transaction, { id, pendingRevision }: StoryState, actorId: string, now: Date): Promise<void> {
    await tx.query(
      `insert into story_writers (story_id, number, actor_id, written_at) values ($1, $2, $3, $4)
       on conflict (story_id, number, actor_id) do update set written_at = excluded.written_at`,
      [id, pendingRevision, actorId, now],
    );
  }

  private async writeRevisions(
    tx: Transaction,
    changes: readonly StoryChanged[],
    revision: (story: Story) => object,
  ): Promise<void> {
    const said = changes.filter(({ before, after }) => before?.content !== after.content).map(({ after }) => after);
    if (said.length === 0) return;
    const revisions = JSON.stringify(said.map(revision));
    const parts = said.map(revisionParts);
    await tx.query(WRITE_REVISIONS, [revisions]);
    await tx.query(DELETE_PARTS, [revisions]);
    await tx.query(
      INSERT_PARTS,
      PART_NAMES.map((name) => JSON.stringify(parts.flatMap((part) => part[name]))),
    );
  }

  /** Makes what was published immutable, and keeps it as the records that readers are told from. */
  private async stampRevisions(tx: Transaction, changes: readonly StoryChanged[]): Promise<void> {
    const published = changes
      .filter(({ before, after }) => after.state.publishedRevision !== (before?.state.publishedRevision ?? null))
      .map(({ before, after: { state } }) => ({
        story_id: state.id,
        number: state.publishedRevision,
        published_at: before?.state.publishedRevision ? state.updatedAt : state.publishedAt,
      }));
    if (published.length === 0) return;
    await tx.query(STAMP_REVISIONS, [JSON.stringify(published)]);
    await tx.query(KEEP_RECORDS, [JSON.stringify(published)]);
  }
}
