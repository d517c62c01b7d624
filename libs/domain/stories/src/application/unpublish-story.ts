import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { NotedStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { decidesOn } from './story.policy.js';

/** Takes a published story from the readers until it is published again. */
@Injectable()
export class UnpublishStory {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT, or BAD_USER_INPUT for the note.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: NotedStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'unpublish this story',
      right: decidesOn,
      event: 'StoryUnpublished',
      note: { kind: 'UNPUBLISHED', text: input.note },
      take: (story, now) => story.unpublish(now),
    });
  }
}
