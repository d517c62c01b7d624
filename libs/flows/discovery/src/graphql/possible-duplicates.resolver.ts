import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, badInput } from '#kernel';
import { type ShownStory, StoryType, asksForWholeStories } from '#domain/stories/graphql';
import { CurrentActor } from '#platform/graphql-kit';
import { PossibleDuplicates } from '../application/possible-duplicates.js';

const MOST = 10;

/** Stories that may tell of the same, as the schema shows them. */
@Resolver(() => StoryType)
export class PossibleDuplicatesResolver {
  constructor(private readonly duplicates: PossibleDuplicates) {}

  @ResolveField(() => [StoryType], {
    nullable: true,
    description:
      'Published stories that may tell of the same as the revision being worked on, the closest first; null to those who do not work on the story.',
  })
  async possibleDuplicates(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: 3,
      description: 'How many stories to give, at most 10.',
    })
    first: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly ShownStory[] | null> {
    const number = first ?? 3;
    if (number < 1 || number > MOST) throw badInput(`\`first\` must be between 1 and ${MOST}.`, 'first');
    const language = story.askedLanguage ?? null;
    return this.duplicates.run(actor, story.id, { first: number, language, whole: asksForWholeStories(info) });
  }
}
