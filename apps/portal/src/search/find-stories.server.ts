import { isRouteErrorResponse, type RouterContextProvider } from 'react-router';
import { type Language, SearchPageDocument, type SearchPageQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { type Offered, offeredValues } from './search-facets.server.js';
import { filterOf, ORDERS, type SearchState } from './search-state.js';

type Search = SearchPageQuery['searchStories'];

/** What a search found, as its page shows it. */
export interface FoundStories extends Omit<Search, 'facets'> {
  readonly offered: Offered;
}

const isRefusal = (error: unknown): boolean =>
  (error instanceof Response || isRouteErrorResponse(error)) && error.status === 400;

/** Finds stories; null where the API knows something of the search no longer, such as a sector or the place of a page. */
export const findStories = async (
  context: Readonly<RouterContextProvider>,
  state: SearchState,
  language: Language,
): Promise<FoundStories | null> => {
  try {
    const { searchStories } = await ask(context, SearchPageDocument, {
      query: state.q,
      filter: filterOf(state),
      orderBy: ORDERS[state.sort],
      after: state.after || null,
      language,
    });
    const { facets, ...found } = searchStories;
    return { ...found, offered: await offeredValues(context, facets, state, language) };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
};
