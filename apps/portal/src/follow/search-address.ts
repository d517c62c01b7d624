import type { FollowedSearchWordsFragment } from '../../.generated/documents.js';

/** A search that is followed, as it is told. */
export type SearchFollowed = FollowedSearchWordsFragment;

const word = (value: string): string => value.toLowerCase().replaceAll('_', '-');

/** The page on which a search is done, by its path without a language. */
export const searchAddress = ({ query, filter }: SearchFollowed): string => {
  const { sectors, methods, organisations, kinds, statuses, outcomes, languages } = filter;
  const lists: readonly (readonly [string, readonly string[] | null | undefined])[] = [
    ['sector', sectors],
    ['method', methods],
    ['organisation', organisations],
    ['kind', kinds?.map(word)],
    ['status', statuses?.map(word)],
    ['outcome', outcomes?.map(word)],
    ['language', languages?.map(word)],
  ];
  const params = new URLSearchParams();
  if (query !== '') params.append('q', query);
  for (const [name, values] of lists) for (const value of values ?? []) params.append(name, value);
  if (filter.publishedFrom) params.append('from', filter.publishedFrom);
  if (filter.publishedTo) params.append('to', filter.publishedTo);
  if (filter.hasMeasuredBenefits) params.append('measured', '1');
  return params.size === 0 ? '/search' : `/search?${params}`;
};
