import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Cursors, type Page } from '#kernel';
import { Database } from '#platform/database';
import type { StoryListRequest } from '../domain/story-list.js';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import { StoryFilterReader } from './story-filter.reader.js';

/** Reads lists of stories page by page, as cards or whole. */
@Injectable()
export class StoryListReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly filters: StoryFilterReader,
  ) {}

  /**
   * A page of cards.
   *
   * @throws Failure BAD_USER_INPUT for unknown slugs in the filter, each named with its path, and for a foreign cursor;
   *   UNAUTHENTICATED or FORBIDDEN for `editorialStates` without CONTRIBUTOR.
   */
  cards(_actor: Actor, _request: StoryListRequest): Promise<Page<StoryCard>> {
    return Promise.resolve({ edges: [], hasNextPage: false, hasPreviousPage: false });
  }

  /** A page of whole stories; fails as {@link cards} does. */
  list(_actor: Actor, _request: StoryListRequest): Promise<Page<StoryView>> {
    return Promise.resolve({ edges: [], hasNextPage: false, hasPreviousPage: false });
  }

  /** How many stories the whole list holds. */
  total(_actor: Actor, _request: Pick<StoryListRequest, 'filter'>): Promise<number> {
    return Promise.resolve(0);
  }
}
