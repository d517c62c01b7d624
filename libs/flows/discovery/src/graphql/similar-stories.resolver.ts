import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#kernel';
import { type ShownStory, StoryType, asksForWholeStories } from '#domain/stories/graphql';
import { Cacheable, CurrentActor, type LoaderCache, Loaders } from '#platform/graphql-kit';
import { SimilarStoriesLoader } from './similar-stories.loader.js';

/** Stories like one another, as the schema shows them. */
@Cacheable()
@Resolver(() => StoryType)
export class SimilarStoriesResolver {
  constructor(private readonly stories: SimilarStoriesLoader) {}

  @ResolveField(() => [StoryType], {
    description: 'Published stories that share its methods, its sectors and its rarest words, the most alike first.',
  })
  async similar(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: 5,
      description: 'How many stories to give, at most 20.',
    })
    first: number | null,
    @Loaders() loaders: LoaderCache,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly ShownStory[]> {
    const language = story.askedLanguage ?? null;
    const request = { first: first ?? 5, language, whole: asksForWholeStories(info) };
    return this.stories.load(actor, story, request, loaders);
  }
}
