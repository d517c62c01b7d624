import { Injectable } from '@nestjs/common';
import { type Actor, type Result, refused } from '#kernel';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { FourEyes } from './four-eyes.js';
import { StoryDesk } from './story-desk.js';
import { publicationKind } from './story-event.js';
import { decidesOn } from './story.policy.js';

/** Gives the submitted revision to the readers, or a story that was unpublished or archived back to them. */
@Injectable()
export class PublishStory {
  constructor(
    private readonly desk: StoryDesk,
    private readonly fourEyes: FourEyes,
  ) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT, which whoever wrote in the revision gets by the four-eyes rule.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: StoryStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'publish this story',
      right: decidesOn,
      event: publicationKind,
      take: async (story, now, tx) => {
        const refusal = await this.fourEyes.refusal(tx, actor, story.state);
        return refusal === null ? story.publish(now) : refused(refusal);
      },
    });
  }
}
