import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { worksOn } from './story.policy.js';

/** Hands the revision being worked on to the editors; sections that the kind demands are asked for here. */
@Injectable()
export class SubmitStory {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: StoryStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'submit this story',
      right: worksOn,
      event: 'StorySubmitted',
      take: (story, now) => story.submit(now),
    });
  }
}
