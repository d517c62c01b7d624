import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, pageRequest } from '#kernel';
import {
  Cacheable,
  connectionOf,
  type ConnectionShape,
  CurrentActor,
  givenPage,
  PublicAccess,
} from '#platform/graphql-kit';
import { StoryListReader } from '../persistence/story-list.reader.js';
import type { StoryListFilter } from '../domain/story-list.js';
import type { ShownStory } from './shown-story.js';
import { StoryListArgs } from './story-list.args.js';
import { StoryConnection } from './story.type.js';
import { asksForWholeStories } from './whole-story.js';

interface ShownList extends ConnectionShape<ShownStory> {
  readonly filter: StoryListFilter;
}

/** Lists of stories as the schema shows them. */
@Resolver(() => StoryConnection)
@Cacheable()
export class StoryListResolver {
  constructor(private readonly lists: StoryListReader) {}

  @PublicAccess('the policy decides which stories a caller is shown')
  @Query(() => StoryConnection, {
    name: 'stories',
    description: 'Stories that the caller may see, newest publication first unless another order is asked for.',
  })
  async list(
    @CurrentActor() actor: Actor,
    @Args() args: StoryListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShownList> {
    const { orderBy, language } = args;
    const contributor = args.contributor?.replaceAll('\0', '').toWellFormed().trim();
    const filter = { ...args.filter, ...(contributor && { contributor }) };
    const request = { filter, orderBy, language, page: pageRequest(givenPage(args)) };
    const whole = asksForWholeStories(info, ['edges', 'node']);
    const found = whole ? await this.lists.list(actor, request) : await this.lists.cards(actor, request);
    return { ...connectionOf<ShownStory>(found), filter };
  }

  @ResolveField(() => Int, { description: 'How many stories the whole list holds.' })
  totalCount(@Parent() { filter }: ShownList, @CurrentActor() actor: Actor): Promise<number> {
    return this.lists.total(actor, { filter });
  }
}
