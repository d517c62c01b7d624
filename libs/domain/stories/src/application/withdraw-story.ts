import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { NotedStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { worksOn } from './story.policy.js';

/** Takes a story back for good, with whatever was being worked on; its slugs stay taken. */
@Injectable()
export class WithdrawStory {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT, or BAD_USER_INPUT for the note.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: NotedStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'withdraw this story',
      right: worksOn,
      event: 'StoryWithdrawn',
      note: { kind: 'WITHDRAWN', text: input.note },
      take: (story, now) => story.withdraw(now),
    });
  }
}
