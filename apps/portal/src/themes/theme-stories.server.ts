import type { RouterContextProvider } from 'react-router';
import {
  type Language,
  type StoriesOfThemeQuery,
  type StoriesOfThemeQueryVariables,
  StoriesOfThemeDocument,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';

/** The stories of a theme on one page of them. */
export interface ThemeStoriesPage extends Pick<StoriesOfThemeQuery['stories'], 'totalCount'> {
  readonly stories: readonly StoriesOfThemeQuery['stories']['edges'][number]['node'][];
  /** Where the next page begins; null where there is none. */
  readonly next: string | null;
  /** Whether this is a later page than the first. */
  readonly isLater: boolean;
}

/** Reads the newest stories of a theme, from where the address says. */
export const themeStories = async (
  context: Readonly<RouterContextProvider>,
  request: Request,
  which: Pick<StoriesOfThemeQueryVariables, 'filter' | 'contributor'>,
  language: Language,
): Promise<ThemeStoriesPage> => {
  const after = new URL(request.url).searchParams.get('after');
  const { stories } = await ask(context, StoriesOfThemeDocument, { ...which, after: after || null, language });
  const { edges, pageInfo, totalCount } = stories;
  return {
    totalCount,
    stories: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    isLater: Boolean(after),
  };
};
