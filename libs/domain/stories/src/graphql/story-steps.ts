import { Injectable } from '@nestjs/common';
import type { Actor, Result, UserError } from '#kernel';
import { fromGlobalId } from '#platform/graphql-kit';
import type { StoryState } from '../domain/story-state.js';
import { StoryReader } from '../persistence/story.reader.js';
import type { ShownStory } from './shown-story.js';

interface Step {
  readonly id: string;
}

/** A step with the story's own key in place of its permanent id. */
export const stepOf = <T extends Step>(input: T): T => ({
  ...input,
  id: fromGlobalId('Story', input.id, 'input', 'id'),
});

/** Tells a caller what came of a step with a story. */
@Injectable()
export class StorySteps {
  constructor(private readonly stories: StoryReader) {}

  /** The story as the caller sees it after the step, read anew, or the expected errors. */
  async told(
    actor: Actor,
    result: Result<StoryState>,
  ): Promise<{ readonly story: ShownStory | null; readonly errors: readonly UserError[] }> {
    if (!result.ok) return { story: null, errors: result.errors };
    const story = await this.stories.byId(actor, result.value.id, { revision: 'WORKING' });
    return { story, errors: [] };
  }
}
