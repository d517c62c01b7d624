import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, type Language, badInput, pageRequest } from '#kernel';
import { StoryFilterArgs, asksForWholeStories, shownStory } from '#domain/stories/graphql';
import { CurrentActor, LanguageEnum, PublicAccess, connectionOf } from '#platform/graphql-kit';
import { FACET_FIELDS } from '../application/facet-field.js';
import type { StorySearchOrder } from '../application/search-question.js';
import { SearchStories } from '../application/search-stories.js';
import { StorySearchOrderEnum } from './search.enums.js';
import { StorySearchConnection } from './search.type.js';
import { asksFor } from './selections.js';

/** Search as the schema shows it. */
@Resolver(() => StorySearchConnection)
export class SearchStoriesResolver {
  constructor(private readonly searchStories: SearchStories) {}

  @PublicAccess('the policy decides which stories a caller is shown, counted and told of')
  @Query(() => StorySearchConnection, {
    name: 'searchStories',
    description:
      'Finds published stories that the caller may see. A story must hold the rarest word of the query; those that hold more of its words come first.',
  })
  async search(
    @CurrentActor() actor: Actor,
    @Args({
      name: 'query',
      type: () => String,
      description: 'What to look for, in any language; without a letter or digit everything is found, newest first.',
    })
    query: string,
    @Args({ name: 'filter', type: () => StoryFilterArgs, nullable: true, description: 'Which stories.' })
    filter: StoryFilterArgs | null,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: 20,
      description: 'How many stories to give, at most 100.',
    })
    first: number | null,
    @Args({
      name: 'after',
      type: () => String,
      nullable: true,
      description: 'Give the stories after this cursor of the same search.',
    })
    after: string | null,
    @Args({
      name: 'orderBy',
      type: () => StorySearchOrderEnum,
      nullable: true,
      description: 'In which order; by relevance when left out.',
    })
    orderBy: StorySearchOrder | null,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description:
        'The language of texts and labels; left out, texts are in the one they were written in and labels in bokmål.',
    })
    language: Language | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StorySearchConnection> {
    if (filter?.editorialStates?.length) {
      throw badInput(
        'Search finds what is published; list work in progress with `stories`.',
        'filter',
        'editorialStates',
      );
    }
    const found = await this.searchStories.run(actor, {
      query,
      filter,
      orderBy,
      language,
      page: pageRequest({ first, after }),
      facets: asksFor(info, 'facets') ? FACET_FIELDS : [],
      highlights: asksFor(info, 'edges', 'highlights'),
      whole: asksForWholeStories(info, ['edges', 'node']),
    });
    const edges = found.edges.map((edge) => ({ ...edge, node: shownStory(edge.node, language) }));
    const { totalCount, facets, engine } = found;
    const pageInfo = { ...connectionOf({ ...found, edges }).pageInfo, endCursor: found.endCursor };
    return { edges, pageInfo, totalCount, facets, engine };
  }
}
