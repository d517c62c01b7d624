import { Injectable } from '@nestjs/common';
import { type Actor, type UserError, conflict } from '#kernel';
import type { Transaction } from '#platform/database';
import type { StoryState } from '../domain/story-state.js';
import { ReviewRulesRepository } from '../persistence/review-rules.js';

/**
 * The four-eyes rule: whoever created, revised, saved a part of or submitted a revision leaves it to somebody else to
 * publish it, unless the body that keeps the story has switched the rule off. The product itself and imports, whose words
 * are another source's, are not asked; nor is whoever gives back to the readers what was published before.
 */
@Injectable()
export class FourEyes {
  constructor(private readonly rules: ReviewRulesRepository) {}

  /** CONFLICT where the actor has written in the revision that was submitted; null where they may publish it. */
  async refusal(tx: Transaction, actor: Actor, story: StoryState): Promise<UserError | null> {
    const { id, pendingState, pendingRevision } = story;
    if (actor.kind === 'SYSTEM' || pendingState !== 'SUBMITTED' || pendingRevision === null) return null;
    return (await this.rules.asksForOthers(tx, { storyId: id, number: pendingRevision }, actor.id))
      ? conflict('You have written in this revision yourself: by the four-eyes rule somebody else has to publish it.')
      : null;
  }
}
