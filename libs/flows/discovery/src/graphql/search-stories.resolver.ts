import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, badInput, pageRequest } from '#kernel';
import { asksForWholeStories } from '#domain/stories/graphql';
import { forThisOnce } from '#platform/database';
import { Cacheable, CurrentActor, PublicAccess, connectionOf, selectedFields } from '#platform/graphql-kit';
import { FACET_FIELDS } from '../application/facet-field.js';
import { LoggedSearch } from '../application/logged-search.js';
import { SearchStoriesArgs } from './search-stories.args.js';
import { StorySearchConnection } from './search.type.js';

/** Search as the schema shows it. */
@Cacheable()
@Resolver(() => StorySearchConnection)
export class SearchStoriesResolver {
  constructor(private readonly searchStories: LoggedSearch) {}

  @PublicAccess('the policy decides which stories a caller is shown, counted and told of')
  @Query(() => StorySearchConnection, {
    name: 'searchStories',
    description:
      'Finds published stories that the caller may see, whatever the form of the words: inflected, in compounds, in bokmål or nynorsk, by synonyms, or mistyped. A story must have words that carry at least three tenths of the weight of the query, where rare words weigh most; those that have more come first.',
  })
  async search(
    @CurrentActor() actor: Actor,
    @Args() { query, filter = null, first, after, orderBy, language = null }: SearchStoriesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StorySearchConnection> {
    if (filter?.editorialStates?.length) {
      throw badInput(
        'Search finds what is published; list work in progress with `stories`.',
        'filter',
        'editorialStates',
      );
    }
    if (selectedFields(info).has('engine')) forThisOnce();
    const found = await this.searchStories.run(actor, {
      query,
      filter,
      orderBy,
      language,
      page: pageRequest({ first, after }),
      facets: selectedFields(info).has('facets') ? FACET_FIELDS : [],
      highlights: selectedFields(info, ['edges']).has('highlights'),
      whole: asksForWholeStories(info, ['edges', 'node']),
      corrects: selectedFields(info).has('correction'),
    });
    const { edges, totalCount, facets, engine, correction } = found;
    const pageInfo = { ...connectionOf(found).pageInfo, endCursor: found.endCursor };
    return { edges, pageInfo, totalCount, facets, engine, correction };
  }
}
