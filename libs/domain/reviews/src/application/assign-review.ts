import { Injectable } from '@nestjs/common';
import { type Actor, type Result, type UserError, conflict, invalid, missing, norwegianDay } from '#kernel';
import { personIdOf } from '#domain/identity';
import { ReviewRepository } from '../persistence/review.repository.js';
import { type ReviewAtHand, ReviewDesk } from './review-desk.js';

/** Who is to look at what was submitted, and until when; what is left out stays. */
export interface AssignReviewInput {
  readonly storyId: string;
  /** Null leaves it to any editor of the body. */
  readonly personId?: string | null | undefined;
  /** A Norwegian calendar day; null leads back to the default. */
  readonly dueOn?: string | null | undefined;
}

/** Gives what was submitted to one of the editors of its body, and says until when; for any of them. */
@Injectable()
export class AssignReview {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly repository: ReviewRepository,
  ) {}

  /**
   * The story's id. What is submitted of the same revision again stays with whom it was given to.
   *
   * @returns NOT_FOUND for the story, and for a person who is no editor of its body; CONFLICT where nothing waits; BAD_USER_INPUT
   *   for a day that has passed.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an editor of the body.
   */
  run(actor: Actor, { storyId, personId, dueOn }: AssignReviewInput): Promise<Result<string>> {
    return this.desk.change(actor, storyId, {
      what: 'assign this review',
      right: 'REVIEWER',
      event: 'ReviewAssigned',
      make: async (at) => {
        const { tx, story, now } = at;
        const unfit = [...(await this.unfit(at, actor, personId)), ...tooEarly(now, dueOn)];
        if (unfit.length > 0) return unfit;
        const to = {
          personId: personId === undefined ? story.assigneeId : personId,
          dueOn: dueOn === undefined ? story.dueOn : dueOn,
        };
        await this.repository.assign(tx, story, to, actor.id, now);
        return [];
      },
    });
  }

  private async unfit(
    { tx, story, now }: ReviewAtHand,
    actor: Actor,
    personId: string | null | undefined,
  ): Promise<readonly UserError[]> {
    if (!story.isWaiting) return [conflict('Nothing of this story is waiting for review.', 'input', 'storyId')];
    if (personId === null || personId === undefined || personId === personIdOf(actor)) return [];
    return (await this.repository.isReviewer(tx, story, personId, now))
      ? []
      : [missing('There is no such editor of the body that keeps the story.', 'input', 'personId')];
  }
}

const tooEarly = (now: Date, dueOn: string | null | undefined): readonly UserError[] =>
  typeof dueOn === 'string' && dueOn < norwegianDay(now) ? [invalid('This day has passed.', 'input', 'dueOn')] : [];
