import { Injectable } from '@nestjs/common';
import type { Actor, UserError } from '#kernel';
import type { ImportStoriesInput } from '../domain/story-input.js';

/** What became of one row of an import. */
export interface ImportOutcome {
  readonly externalId: string;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';
  /** Null when the row was rejected before it had a story, and for what a dry run would create. */
  readonly storyId: string | null;
  /** Why the row was rejected; paths begin with `rows` and the row's place. */
  readonly errors: readonly UserError[];
}

/** Loads stories of another source, once and again: a row that has not changed changes nothing. */
@Injectable()
export class ImportStories {
  /**
   * Takes a batch in one transaction; a bad row is reported and does not spoil the others. At most 500 rows.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without EDITOR over every body.
   */
  run(_actor: Actor, _input: ImportStoriesInput): Promise<readonly ImportOutcome[]> {
    return Promise.resolve([]);
  }
}
