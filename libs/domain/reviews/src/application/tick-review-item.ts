import { Injectable } from '@nestjs/common';
import { type Actor, type Result, conflict, invalid } from '#kernel';
import { ReviewRepository } from '../persistence/review.repository.js';
import { reviewChecklist } from './review-checklist.js';
import { ReviewDesk } from './review-desk.js';

/** What on the checklist has been looked at, or has not after all. */
export interface TickReviewItemInput {
  readonly storyId: string;
  readonly item: string;
  readonly isTicked: boolean;
}

/** Says what on the checklist has been looked at in what was submitted; for editors of the body. */
@Injectable()
export class TickReviewItem {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly repository: ReviewRepository,
  ) {}

  /**
   * The story's id. What is submitted anew is looked at anew.
   *
   * @returns NOT_FOUND; CONFLICT where nothing waits; BAD_USER_INPUT for what is not on the checklist of its kind.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an editor of the body.
   */
  run(actor: Actor, { storyId, item, isTicked }: TickReviewItemInput): Promise<Result<string>> {
    return this.desk.change(actor, storyId, {
      what: 'review this story',
      right: 'REVIEWER',
      event: 'ReviewItemTicked',
      make: async ({ tx, story, now }) => {
        if (!story.isWaiting) return [conflict('Nothing of this story is waiting for review.', 'input', 'storyId')];
        const known = reviewChecklist(story.kind, 'nb').map(({ key }) => key);
        if (!known.includes(item))
          return [invalid(`The checklist has no "${item.slice(0, 80)}"; it has ${known.join(', ')}.`, 'input', 'item')];
        const isChanged = isTicked
          ? await this.repository.tick(tx, story, item, actor.id, now)
          : await this.repository.untick(tx, story, item);
        return isChanged ? [] : null;
      },
    });
  }
}
