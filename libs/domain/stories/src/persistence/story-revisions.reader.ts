import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Database } from '#platform/database';
import { storySight } from '../application/story.policy.js';

/** A published revision of a story. */
export interface RevisionView {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly changeNote: string | null;
}

interface Row {
  readonly story_id: string;
  readonly revisions: readonly RevisionView[];
}

/** Reads which published revisions stories have. */
@Injectable()
export class StoryRevisionsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The published revisions of stories, newest first, by story; stories that the caller may not see are left out. */
  async published(actor: Actor, storyIds: readonly string[]): Promise<ReadonlyMap<string, readonly RevisionView[]>> {
    const values: unknown[] = [storyIds];
    const sight = storySight(actor, this.clock.now(), 's', values);
    const rows = await this.database.read<Row>(
      'stories.revisions',
      `select r.story_id, json_agg(json_build_object(
         'number', r.number, 'publishedAt', r.published_at, 'changeNote', r.change_note) order by r.number desc) as revisions
       from story_revisions r join stories s on s.id = r.story_id
       where r.story_id = any($1::uuid[]) and r.published_at is not null and ${sight.readable} and ${sight.revision('r')}
       group by r.story_id`,
      values,
    );
    const iso = (revision: RevisionView): RevisionView => ({
      ...revision,
      publishedAt: new Date(revision.publishedAt).toISOString(),
    });
    return new Map(rows.map(({ story_id, revisions }) => [story_id, revisions.map(iso)]));
  }
}
