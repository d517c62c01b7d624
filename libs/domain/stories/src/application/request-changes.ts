import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { NotedStepInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { StoryDesk } from './story-desk.js';
import { decidesOn } from './story.policy.js';

/** Sends the submitted revision back to its contributors with a note on what is missing, which is compulsory. */
@Injectable()
export class RequestChanges {
  constructor(private readonly desk: StoryDesk) {}

  /**
   * @returns the story as it stands now, or NOT_FOUND, CONFLICT, or BAD_USER_INPUT for the note.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without the right to.
   */
  run(actor: Actor, input: NotedStepInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'ask for changes to this story',
      right: decidesOn,
      event: 'StoryChangesRequested',
      note: { kind: 'CHANGES_REQUESTED', text: input.note, compulsory: true },
      take: (story, now) => story.requestChanges(now),
    });
  }
}
