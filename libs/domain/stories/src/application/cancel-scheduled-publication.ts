import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { decidesOn } from './story.policy.js';

/** Takes back that the submitted revision is to be published at a moment; it waits for an editor again. */
@Injectable()
export class CancelScheduledPublication {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: StoryStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'publish this story',
      right: decidesOn,
      event: 'PublicationCancelled',
      take: (story) => story.unschedule(),
    });
  }
}
