import { type TextLanguage, analyse } from '../analysis/analyse.js';
import { findMatches } from './find-matches.js';
import { leading } from './leading.js';
import { type Extent, placeFragments } from './place-fragments.js';

/** A part of a text as plain text, and the words in it to mark: UTF-16 offsets into the fragment, end exclusive. */
export interface HighlightFragment {
  readonly fragment: string;
  readonly ranges: readonly Extent[];
}

export interface HighlightOptions {
  /** No fragment is longer; in UTF-16 units. */
  readonly fragmentLength?: number;
  readonly maxFragments?: number;
}

/** What follows in a longer text is not searched for words to mark; in UTF-16 units. */
export const MAX_HIGHLIGHTED_LENGTH = 100_000;

const MAX_QUERY_TERMS = 40;
const MAX_FRAGMENTS = 10;

/**
 * Shows where a plain text speaks of what was asked for: the best parts of it in reading order, or none where it does not.
 * Markdown goes through `markdownToText` first.
 *
 * @param queryTerms the query's terms, as `queryTermSet` gives them
 */
export const highlight = (
  text: string,
  language: TextLanguage,
  queryTerms: ReadonlySet<string>,
  { fragmentLength = 160, maxFragments = 2 }: HighlightOptions = {},
): HighlightFragment[] => {
  if (queryTerms.size === 0) return [];
  const read = leading(text, MAX_HIGHLIGHTED_LENGTH);
  const queries = [...queryTerms].slice(0, MAX_QUERY_TERMS);
  const meaningful = findMatches(analyse(read, language), queries);
  // A query of nothing but stop words is about those.
  const matches =
    meaningful.length > 0 ? meaningful : findMatches(analyse(read, language, { keepStopWords: true }), queries);
  return placeFragments(read, matches, fragmentLength, Math.min(maxFragments, MAX_FRAGMENTS)).map(({ start, end }) => ({
    fragment: read.slice(start, end),
    ranges: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  }));
};
