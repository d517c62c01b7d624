import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language } from '#kernel';
import { Database } from '#platform/database';
import type { StoryCard, StoryView } from '../domain/story-view.js';

/** Which story, and which of its revisions: left out, the published one, or for work the one being worked on. */
export interface StoryLookUp {
  readonly language?: Language | null | undefined;
  /** `WORKING` is the revision being worked on where the reader may see it; a number is that revision. */
  readonly revision?: number | 'WORKING' | null | undefined;
}

/** Reads stories as one caller may see them, whole or as cards, with one statement however many. */
@Injectable()
export class StoryReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The story whose current or former slug this is, or null when the caller may not see it. */
  bySlug(_actor: Actor, _slug: string, _lookUp: StoryLookUp = {}): Promise<StoryView | null> {
    return Promise.resolve(null);
  }

  /** The story with this identifier, or null when the caller may not see it. */
  byId(_actor: Actor, _id: string, _lookUp: StoryLookUp = {}): Promise<StoryView | null> {
    return Promise.resolve(null);
  }

  /** Whole stories in the order of the identifiers, null where the caller may not see one. At most 1,000. */
  byIds(_actor: Actor, _ids: readonly string[], _language?: Language | null): Promise<readonly (StoryView | null)[]> {
    return Promise.resolve([]);
  }

  /** Cards in the order of the identifiers, null where the caller may not see one. At most 1,000. */
  cardsByIds(_actor: Actor, _ids: readonly string[], _language?: Language | null): Promise<readonly (StoryCard | null)[]> {
    return Promise.resolve([]);
  }
}
