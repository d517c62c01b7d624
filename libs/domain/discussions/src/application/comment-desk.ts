import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, type UserError, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { seesPublished } from '#domain/stories';
import { Database, type Transaction } from '#platform/database';
import type { CommentStanding } from '../domain/comment.js';
import { CommentRepository, type DiscussedStory } from '../persistence/comment.repository.js';
import { isWriter, moderates, seesComment } from './comment.policy.js';

/** A comment that is about to be changed, with the story it is on. */
export interface CommentAtHand {
  readonly tx: Transaction;
  readonly comment: CommentStanding;
  readonly story: DiscussedStory;
  readonly now: Date;
}

/** A change of one comment. */
export interface CommentTask {
  /** What the caller wants, as it stands in "You are not allowed to …". */
  readonly what: string;
  readonly right: 'WRITER' | 'MODERATOR' | 'READER';
  readonly event: string;
  /** Makes the change, or says why not. */
  readonly make: (at: CommentAtHand) => Promise<readonly UserError[]>;
}

/** The desk at which one comment is changed: story and comment seen, rights asked, changed, told of. */
@Injectable()
export class CommentDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comments: CommentRepository,
  ) {}

  /**
   * The id of the comment as it stands now.
   *
   * @returns NOT_FOUND for a comment the caller does not see.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN when the caller sees it and lacks the right.
   */
  async change(actor: Actor, id: string, task: CommentTask): Promise<Result<string>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, task.what);
    const lost = refused(missing('There is no such comment.', 'input', 'id'));
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const comment = isUuid(id) ? await this.comments.lock(tx, id) : null;
      const story = comment && (await this.comments.story(tx, comment.storyId));
      if (!comment || !story || !seesPublished(actor, story, now) || !seesComment(actor, story, comment)) return lost;
      const rights = {
        WRITER: isWriter(actor, comment),
        MODERATOR: moderates(actor, story),
        READER: actor.kind === 'PERSON',
      };
      if (!rights[task.right]) throw notAllowed(actor.kind, task.what);
      const errors = await task.make({ tx, comment, story, now });
      if (errors.length > 0) return refused(...errors);
      tx.append({ kind: task.event, subjectId: comment.id, subjectVersion: 1 });
      return done(comment.id);
    });
  }
}
