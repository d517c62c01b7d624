import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { NotedStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { decidesOn } from './story.policy.js';

/** Turns the submitted revision down, with a reason that is compulsory; it may be revised and submitted anew. */
@Injectable()
export class DeclineStory {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * What is published meanwhile stays so.
   *
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT, or BAD_USER_INPUT for the reason.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: NotedStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'decline this story',
      right: decidesOn,
      event: 'StoryDeclined',
      note: { kind: 'DECLINED', text: input.note, compulsory: true },
      take: (story, now) => story.decline(now),
    });
  }
}
