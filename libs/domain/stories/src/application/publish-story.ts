import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { decidesOn } from './story.policy.js';

/** Gives the submitted revision to the readers, or a story that was unpublished or archived back to them. */
@Injectable()
export class PublishStory {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: StoryStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'publish this story',
      right: decidesOn,
      event: (before) => (before.state === 'PUBLISHED' ? 'StoryRevisionPublished' : 'StoryPublished'),
      take: (story, now) => story.publish(now),
    });
  }
}
