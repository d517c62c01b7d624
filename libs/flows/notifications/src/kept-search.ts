import type { StoryFilter } from '#domain/stories';
import type { KeptSearch } from '#flows/discovery';

/** The most characters of a query that is followed. */
export const LONGEST_QUERY = 500;

/** What a followed search may ask for. */
export type SearchFilter = Omit<StoryFilter, 'editorialStates'>;

/** A search as it is kept: the same for the same words and conditions, in whatever order the latter come. */
export const searchText = ({ query, filter }: KeptSearch): string => {
  const given = Object.entries(filter ?? {})
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => [field, Array.isArray(value) ? value.toSorted() : value] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ query, filter: Object.fromEntries(given) });
};

/** The search that was kept. */
export const searchOf = (text: string): KeptSearch & { readonly filter: SearchFilter } =>
  JSON.parse(text) as KeptSearch & { readonly filter: SearchFilter };
