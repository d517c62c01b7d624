import type { Language } from '#kernel';
import { analyse } from './analyse.js';
import type { AnalysedToken } from './token.js';

/** Meilisearch counts no more words of a query than these. */
export const MAX_QUERY_TERMS = 10;
/** What follows in a longer query is not looked at; in UTF-16 units. */
export const MAX_QUERY_LENGTH = 2_000;
const MAX_QUERY_TOKENS = 64;

/**
 * The words that a query asks for, at most {@link MAX_QUERY_TERMS} different ones, each with all its terms.
 * A query of nothing but stop words keeps them.
 *
 * @param language the language of the query; without it the words are taken as Norwegian and as English
 */
export const analyseQuery = (text: string, language?: Language): AnalysedToken[] => {
  const read = text.slice(0, MAX_QUERY_LENGTH);
  const asked = { maxTokens: MAX_QUERY_TOKENS };
  const meaningful = analyse(read, language ?? 'any', asked);
  const tokens =
    meaningful.length > 0 ? meaningful : analyse(read, language ?? 'any', { ...asked, keepStopWords: true });
  const different = new Map<string, AnalysedToken>();
  for (const token of tokens) {
    const first = token.terms[0]?.term;
    if (first !== undefined && !different.has(first)) different.set(first, token);
  }
  return [...different.values()].slice(0, MAX_QUERY_TERMS);
};

/** The terms to look a query up by, at most {@link MAX_QUERY_TERMS}: each word's own term in the order asked, then further forms. */
export const queryTerms = (text: string, language?: Language): string[] => {
  const tokens = analyseQuery(text, language);
  const own = tokens.flatMap((token) => token.terms.slice(0, 1));
  const further = tokens.flatMap((token) => token.terms.slice(1)).sort((a, b) => b.weight - a.weight);
  return [...new Set([...own, ...further].map(({ term }) => term))].slice(0, MAX_QUERY_TERMS);
};

/** Every term that a word of the query may be met by: what highlighting marks. */
export const queryTermSet = (text: string, language?: Language): ReadonlySet<string> =>
  new Set(analyseQuery(text, language).flatMap((token) => token.terms.map(({ term }) => term)));
