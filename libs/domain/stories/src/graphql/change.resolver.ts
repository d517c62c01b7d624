import { Args, ArgsType, Field, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, type Language, pageRequest } from '#kernel';
import {
  type ConnectionShape,
  CurrentActor,
  LanguageEnum,
  type LoaderCache,
  Loaders,
  PublicAccess,
  connectionOf,
  toGlobalId,
} from '#platform/graphql-kit';
import type { StoryChange } from '../domain/story-list.js';
import { StoryChangesReader } from '../persistence/story-changes.reader.js';
import { ChangeConnection, ChangeType } from './change.type.js';
import type { ShownStory } from './shown-story.js';
import { StoryLoader } from './story.loader.js';
import { StoryType } from './story.type.js';
import { asksForWholeStories } from './whole-story.js';

/** Where in the change feed to go on. */
@ArgsType()
export class ChangePageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Give the changes after this cursor; left out, from the beginning.',
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 100, description: 'How many changes to give, at most 100.' })
  first?: number | null;
}

/** The change feed as the schema shows it. */
@Resolver(() => ChangeType)
export class ChangeResolver {
  constructor(
    private readonly feed: StoryChangesReader,
    private readonly stories: StoryLoader,
  ) {}

  @PublicAccess('a caller is told of the stories that they may, or might, have a copy of')
  @Query(() => ChangeConnection, {
    name: 'changes',
    description:
      'What happened to stories, oldest first: every publication, new revision and removal. Ask again with the last cursor to go on.',
  })
  async changes(@CurrentActor() actor: Actor, @Args() page: ChangePageArgs): Promise<ConnectionShape<StoryChange>> {
    const { size, after } = pageRequest({ first: page.first, after: page.after }, 100);
    return connectionOf(await this.feed.changes(actor, { after, size }));
  }

  @ResolveField(() => ID, { description: 'The permanent id of the story.' })
  storyId(@Parent() change: StoryChange): string {
    return toGlobalId('Story', change.storyId);
  }

  @ResolveField(() => StoryType, { nullable: true, description: 'The story as it is now; null in a tombstone.' })
  async story(
    @Parent() { storyId, tombstone }: StoryChange,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of text and names; left out, the one it was written in.',
    })
    language: Language | null,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShownStory | null> {
    if (tombstone) return null;
    return this.stories.load(actor, storyId, { language: language ?? null, whole: asksForWholeStories(info) }, loaders);
  }
}
