import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Cursors, type Page } from '#kernel';
import { Database } from '#platform/database';
import type { StoryChange } from '../domain/story-list.js';

/** Changes after a place in the feed; without a cursor from the beginning. */
export interface StoryChangesRequest {
  readonly after?: string | null | undefined;
  readonly size: number;
}

/** Reads the change feed: what happened to the stories that the caller may, or might, have a copy of. */
@Injectable()
export class StoryChangesReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  /**
   * The next changes, oldest first; the last edge's cursor is where to go on polling.
   *
   * @throws Failure BAD_USER_INPUT for a foreign cursor.
   */
  changes(_actor: Actor, _request: StoryChangesRequest): Promise<Page<StoryChange>> {
    return Promise.resolve({ edges: [], hasNextPage: false, hasPreviousPage: false });
  }
}
