import { Field, ObjectType } from '@nestjs/graphql';
import type { StoryPhase } from '#domain/stories';
import { type ShownStory, StoryPhaseEnum, StorySectionType, StoryType } from '#domain/stories/graphql';

/** A story like what is planned. */
@ObjectType('StoryToLearnFrom', { description: 'A story like what is planned, and what it says others should learn.' })
export class StoryToLearnFromType {
  @Field(() => StoryType, { description: 'The story.' })
  story: ShownStory;

  @Field(() => [StorySectionType], {
    description:
      'Its sections that say what was learnt, what would be done differently, and where it may be used. None where it has only free text.',
  })
  lessons: readonly StorySectionType[];
}

/** What there is to learn for one phase of a project. */
@ObjectType('PhaseToLearnFrom', {
  description: 'Stories that tell what to think of in one phase of a project, the closest first.',
})
export class PhaseToLearnFromType {
  @Field(() => StoryPhaseEnum, { nullable: true, description: 'The phase; null for stories that are of none.' })
  phase: StoryPhase | null;

  @Field(() => [StoryToLearnFromType], { description: 'The stories, the closest first.' })
  stories: readonly StoryToLearnFromType[];
}
