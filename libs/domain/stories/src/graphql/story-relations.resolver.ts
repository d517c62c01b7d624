import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor, Language } from '#kernel';
import { Cacheable, CurrentActor, type LoaderCache, Loaders } from '#platform/graphql-kit';
import type { RelationView } from '../domain/story-view.js';
import type { ShownStory } from './shown-story.js';
import { StoryLoader } from './story.loader.js';
import { StoryRelationType } from './story-relation.type.js';
import { StoryType } from './story.type.js';
import { asksForWholeStories } from './whole-story.js';

type ShownRelation = RelationView & { readonly language: Language | null };

/** The stories that a story stands in relation to. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryRelationsResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => [StoryRelationType], { description: 'Other stories that it stands in relation to.' })
  async relations(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly ShownRelation[]> {
    const { relations } = await this.stories.whole(actor, story, loaders);
    return relations.map((relation) => ({ ...relation, language: story.askedLanguage ?? null }));
  }
}

/** The other story of a relation, read when it is asked for. */
@Resolver(() => StoryRelationType)
@Cacheable()
export class RelatedStoryResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => StoryType, { nullable: true, description: 'The other story.' })
  story(
    @Parent() { storyId, language }: ShownRelation,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShownStory | null> {
    return this.stories.load(actor, storyId, { language, whole: asksForWholeStories(info) }, loaders);
  }
}
