import { changed, searchQuery, type SearchState } from './search-state.js';
import type { Suggested } from './suggest.route.js';

/**
 * Where a suggestion leads: a story to itself, a concept or a body to its page; on the page of a search the latter narrow it
 * in place of the words.
 */
export const suggestedPath = ({ kind, scheme, slug }: Suggested, search?: SearchState): string => {
  if (kind === 'STORY') return `/stories/${slug}`;
  const field = kind === 'ORGANISATION' ? 'organisation' : scheme === 'METHOD' ? 'method' : 'sector';
  if (!search) return `/${field}s/${slug}`;
  const values = [...search.choices[field].filter((value) => value !== slug), slug];
  return `/search${searchQuery(changed(search, { q: '', choices: { ...search.choices, [field]: values } }))}`;
};
