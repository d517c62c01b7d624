import { ID, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#kernel';
import { type OrganisationRef, OrganisationReader } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import { type ShownStory, StoryType, asksForWholeStories } from '#domain/stories/graphql';
import { ConceptReader, type ConceptView } from '#domain/taxonomy';
import { ConceptType } from '#domain/taxonomy/graphql';
import { CurrentActor, type LoaderCache, Loaders, toGlobalId } from '#platform/graphql-kit';
import type { Follow } from '../follow.js';
import { searchOf } from '../kept-search.js';
import { FollowType, FollowedSearchType } from './follow.type.js';
import { StoriesToldOf } from './stories-told-of.js';

/** What is followed, as the schema shows it. */
@Resolver(() => FollowType)
export class FollowResolver {
  constructor(
    private readonly stories: StoriesToldOf,
    private readonly concepts: ConceptReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @ResolveField(() => ID, { description: 'The permanent id of it.' })
  id(@Parent() { id }: Follow): string {
    return toGlobalId('Follow', id);
  }

  @ResolveField(() => StoryType, {
    nullable: true,
    description: 'The story that is followed; null for anything else, and while the caller may not read it.',
  })
  story(
    @Parent() { storyId }: Follow,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShownStory | null> {
    return this.stories.load(actor, storyId, asksForWholeStories(info), loaders);
  }

  @ResolveField(() => FollowedSearchType, { nullable: true, description: 'The search that is followed.' })
  search(@Parent() { search }: Follow): FollowedSearchType | null {
    return search === null ? null : searchOf(search);
  }

  @ResolveField(() => ConceptType, { nullable: true, description: 'The sector or method that is followed.' })
  concept(@Parent() { conceptId }: Follow, @Loaders() loaders: LoaderCache): Promise<ConceptView | null> | null {
    return conceptId === null
      ? null
      : loaders.load('follow.concept', conceptId, (ids) => this.concepts.byIds(ids, 'nb'));
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The body that is followed.' })
  organisation(
    @Parent() { organisationId }: Follow,
    @Loaders() loaders: LoaderCache,
  ): Promise<OrganisationRef | null> | null {
    return organisationId === null
      ? null
      : loaders.load('organisation.nb', organisationId, (ids) => this.organisations.byIds(ids, 'nb'));
  }
}
