import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, type UserError, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { mayRead } from '#domain/stories';
import { Database, type Transaction } from '#platform/database';
import { type ReviewedStory, ReviewRepository } from '../persistence/review.repository.js';
import { reviews, takesPart } from './review.policy.js';

/** A story whose review is about to be changed. */
export interface ReviewAtHand {
  readonly tx: Transaction;
  readonly story: ReviewedStory;
  readonly now: Date;
}

/** A change of a review. */
export interface ReviewTask {
  /** What the caller wants, as it stands in "You are not allowed to …". */
  readonly what: string;
  readonly right: 'REVIEWER' | 'COLLEAGUE';
  readonly event: string;
  /** What is told of and given back; the story, or the comment that is changed, when left out. */
  readonly subjectId?: string;
  /** Makes the change, or says why not; null where it is so already. */
  readonly make: (at: ReviewAtHand) => Promise<readonly UserError[] | null>;
}

/** The desk at which the review of one story is changed: seen, rights asked, changed, told of. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: ReviewRepository,
  ) {}

  /**
   * The id of what was changed.
   *
   * @returns NOT_FOUND for a story the caller may not know of.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN when the caller sees the story and lacks the right.
   */
  async change(actor: Actor, storyId: string, task: ReviewTask): Promise<Result<string>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, task.what);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(storyId) ? await this.repository.story(tx, storyId) : null;
      if (!story || !mayRead(actor, story, now)) return refused(missing('There is no such story.', 'input', 'storyId'));
      if (!this.may(actor, story, task)) throw notAllowed(actor.kind, task.what);
      return this.make({ tx, story, now }, task, story.id);
    });
  }

  /**
   * The same for a comment and the story it is on; the comment's id.
   *
   * @returns NOT_FOUND for a comment the caller may not know of.
   */
  async changeComment(actor: Actor, id: string, task: Omit<ReviewTask, 'right'>): Promise<Result<string>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, task.what);
    return this.database.transaction(actor, async (tx) => {
      const storyId = isUuid(id) ? await this.repository.storyOf(tx, id) : null;
      const story = storyId === null ? null : await this.repository.story(tx, storyId);
      if (!story || !takesPart(actor, story)) return refused(missing('There is no such comment.', 'input', 'id'));
      return this.make({ tx, story, now: this.clock.now() }, task, id);
    });
  }

  private may(actor: Actor, story: ReviewedStory, { right }: ReviewTask): boolean {
    return right === 'REVIEWER' ? reviews(actor, story) : takesPart(actor, story);
  }

  private async make(at: ReviewAtHand, task: Omit<ReviewTask, 'right'>, subjectId: string): Promise<Result<string>> {
    const errors = await task.make(at);
    if (errors !== null && errors.length > 0) return refused(...errors);
    const subject = task.subjectId ?? subjectId;
    if (errors !== null) at.tx.append({ kind: task.event, subjectId: subject, subjectVersion: at.story.version });
    return done(subject);
  }
}
