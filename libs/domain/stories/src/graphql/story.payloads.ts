import { Field, ObjectType } from '@nestjs/graphql';
import type { ShownStory } from './shown-story.js';
import { StoryType } from './story.type.js';

/** What every step with a story gives back: the story as the caller sees it now. */
@ObjectType({ isAbstract: true })
export abstract class StoryPayload {
  @Field(() => StoryType, {
    nullable: true,
    description:
      'The story as the caller sees it now, with the revision being worked on; null when the step was refused.',
  })
  story: ShownStory | null;
}
