import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Language } from '#kernel';
import { Cacheable, type GraphqlContext } from '#platform/graphql-kit';
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
  relations(
    story: ShownStory,
    _: unknown,
    context: GraphqlContext,
  ): readonly ShownRelation[] | Promise<readonly ShownRelation[]> {
    return this.stories.ofWhole(context, story, ({ relations }) =>
      relations.map((relation) => ({ ...relation, language: story.askedLanguage ?? null })),
    );
  }
}

/** The other story of a relation, read when it is asked for. */
@Resolver(() => StoryRelationType)
@Cacheable()
export class RelatedStoryResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => StoryType, { nullable: true, description: 'The other story.' })
  story(
    { storyId, language }: ShownRelation,
    _: unknown,
    { actor, loaders }: GraphqlContext,
    info: GraphQLResolveInfo,
  ): Promise<ShownStory | null> {
    return this.stories.load(actor, storyId, { language, whole: asksForWholeStories(info) }, loaders);
  }
}
