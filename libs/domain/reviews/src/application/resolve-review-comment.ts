import { Injectable } from '@nestjs/common';
import { type Actor, type Result, conflict } from '#kernel';
import { ReviewRepository } from '../persistence/review.repository.js';
import { ReviewDesk } from './review-desk.js';

/** Says that what a comment asks for has been seen to; for those who work on the story. */
@Injectable()
export class ResolveReviewComment {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly repository: ReviewRepository,
  ) {}

  /**
   * The comment's id; one that is resolved stays as it is.
   *
   * @returns NOT_FOUND; CONFLICT for an answer.
   * @throws Failure UNAUTHENTICATED for nobody.
   */
  run(actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
    return this.desk.changeComment(actor, id, {
      what: 'resolve this comment',
      event: 'ReviewCommentResolved',
      make: async ({ tx, now }) => {
        const wasOpen = await this.repository.resolve(tx, id, actor.id, now);
        if (wasOpen === null) return [conflict('This is an answer: resolve what it answers.', 'input', 'id')];
        return wasOpen ? [] : null;
      },
    });
  }
}
