import { Injectable } from '@nestjs/common';
import { type Actor, type Result, refused } from '#kernel';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { FourEyes } from './four-eyes.js';
import { StoryDesk } from './story-desk.js';
import { decidesOn } from './story.policy.js';

/** What is to be published when. */
export interface SchedulePublicationInput extends StoryStepInput {
  readonly at: Date;
}

/**
 * Says when the submitted revision is to be given to the readers; the worker does it then. Whatever else happens to the
 * story before, such as that it is revised, declined or taken down, ends that.
 */
@Injectable()
export class SchedulePublication {
  constructor(
    private readonly desk: StoryDesk,
    private readonly fourEyes: FourEyes,
  ) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, BAD_USER_INPUT for a moment that has passed, CONFLICT, which whoever wrote
   *   in the revision gets by the four-eyes rule.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: SchedulePublicationInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'publish this story',
      right: decidesOn,
      event: 'PublicationScheduled',
      take: async (story, now, tx) => {
        const refusal = await this.fourEyes.refusal(tx, actor, story.state);
        return refusal === null ? story.schedule(input.at, actor.id, now) : refused(refusal);
      },
    });
  }
}
