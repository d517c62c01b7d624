import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { personIdOf } from '#domain/identity';
import { keeps, mayRead } from '#domain/stories';
import { Database } from '#platform/database';
import { CoAuthorRepository } from '../persistence/co-author.repository.js';

/** Who is to write a story no longer. */
export interface RemoveCoAuthorInput {
  readonly storyId: string;
  readonly personId: string;
}

const WHAT = 'say who writes this story';

/** Ends that somebody writes a story together with its body; co-authors may leave by themselves. */
@Injectable()
export class RemoveCoAuthor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: CoAuthorRepository,
  ) {}

  /**
   * The story's id.
   *
   * @returns NOT_FOUND for a story the caller does not see, and for somebody who is no co-author of it.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but the person and those in whose care the story is.
   */
  async run(actor: Actor, { storyId, personId }: RemoveCoAuthorInput): Promise<Result<string>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, WHAT);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(storyId) ? await this.repository.story(tx, storyId) : null;
      if (!story || !mayRead(actor, story, now)) return refused(missing('There is no such story.', 'input', 'storyId'));
      if (personIdOf(actor) !== personId && !keeps(actor, story)) throw notAllowed(actor.kind, WHAT);
      if (!isUuid(personId) || !(await this.repository.remove(tx, storyId, personId)))
        return refused(missing('There is no such co-author of this story.', 'input', 'personId'));
      tx.append({ kind: 'CoAuthorLeft', subjectId: storyId, subjectVersion: 1 });
      return done(storyId);
    });
  }
}
