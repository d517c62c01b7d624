import { Injectable } from '@nestjs/common';
import { type Actor, type Result, refused } from '#kernel';
import type { ReviseStoryInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { ContentReading } from './content-reading.js';
import { StoryDesk } from './story-desk.js';
import { worksOn } from './story.policy.js';

/** Changes what a story says: in the revision being worked on, or in a new one beside the published. */
@Injectable()
export class ReviseStory {
  constructor(
    private readonly desk: StoryDesk,
    private readonly reading: ContentReading,
  ) {}

  /**
   * @param input what is left out stays as it is.
   * @returns the story as it stands now, NOT_FOUND, CONFLICT, or BAD_USER_INPUT for everything wrong, all at once.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without CONTRIBUTOR for the story's body.
   */
  run(actor: Actor, input: ReviseStoryInput): Promise<Result<StoryState>> {
    return this.desk.change(actor, input, {
      what: 'revise this story',
      right: worksOn,
      event: 'StoryRevised',
      take: async (story, now, tx) => {
        const current = { id: story.state.id, content: story.content };
        const [reading] = await this.reading.read(tx, actor, [{ input, current, path: ['input'] }]);
        if (reading === undefined || !reading.ok) return reading ?? refused();
        return story.revise(reading.value.content, now);
      },
    });
  }
}
