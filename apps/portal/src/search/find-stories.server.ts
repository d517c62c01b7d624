import { isRouteErrorResponse, type RouterContextProvider } from 'react-router';
import { type Language, SearchPageDocument, type SearchPageQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { type MarkedRange, rangesInWhole } from './marked-text.js';
import { type Offered, offeredValues } from './search-facets.server.js';
import { filterOf, ORDERS, type SearchState } from './search-state.js';

type Search = SearchPageQuery['searchStories'];
type Edge = Search['edges'][number];

/** A story found, and where it speaks of what was asked for. */
export interface FoundStory {
  readonly story: Edge['node'];
  readonly inTitle: readonly MarkedRange[];
  readonly inSummary: readonly MarkedRange[];
  /** The words around a mark in what title and summary do not say. */
  readonly extract: { readonly fragment: string; readonly ranges: readonly MarkedRange[] } | null;
}

/** What a search found, as its page shows it. */
export interface FoundStories extends Omit<Search, 'facets' | 'edges'> {
  readonly stories: readonly FoundStory[];
  readonly offered: Offered;
}

const foundStory = ({ node: story, highlights }: Edge): FoundStory => {
  const of = (wanted: string) => highlights.find(({ field }) => field === wanted);
  const inText = highlights.find(({ field }) => field !== 'title' && field !== 'summary');
  return {
    story,
    inTitle: rangesInWhole(story.title, of('title')),
    inSummary: rangesInWhole(story.summary, of('summary')),
    extract: inText ? { fragment: inText.fragment, ranges: inText.ranges } : null,
  };
};

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
    const { facets, edges, ...found } = searchStories;
    return { ...found, stories: edges.map(foundStory), offered: await offeredValues(context, facets, state, language) };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
};
