import type { AnalysedToken } from '../analysis/token.js';
import { allowedErrors, letterBits, tooDifferent, withinErrors } from './edit-distance.js';

/** A word of a text that meets the query: where it stands, and which term of the query it meets how well. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly query: string;
  readonly weight: number;
}

type Meeting = Pick<Match, 'query' | 'weight'>;

const EXACT = 1;
const BEGINNING = 0.6;
const MISTYPED = 0.4;
const SHORTEST_BEGINNING = 4;

const meetsWell = (term: string, queries: readonly string[]): Meeting | null => {
  if (queries.includes(term)) return { query: term, weight: EXACT };
  const query = queries.find((start) => start.length >= SHORTEST_BEGINNING && term.startsWith(start));
  return query === undefined ? null : { query, weight: BEGINNING };
};

interface Mistakable {
  readonly query: string;
  readonly bits: number;
  readonly errors: number;
}

const mistakable = (query: string): Mistakable[] => {
  const errors = allowedErrors(query.length);
  return errors === 0 ? [] : [{ query, bits: letterBits(query), errors }];
};

const meetsMistyped = (term: string, queries: readonly Mistakable[]): Meeting | null => {
  const termBits = letterBits(term);
  const met = queries.find(
    ({ query, bits, errors }) => !tooDifferent(bits, termBits, errors) && withinErrors(query, term, errors),
  );
  return met ? { query: met.query, weight: MISTYPED } : null;
};

/** Decides once for each different term of a text. */
const decide = (terms: Iterable<string>, queries: readonly string[]): ReadonlyMap<string, Meeting> => {
  const meetings = new Map<string, Meeting>();
  const unmet = new Set<string>();
  for (const term of terms) {
    const meeting = meetsWell(term, queries);
    if (meeting) meetings.set(term, meeting);
    else unmet.add(term);
  }
  const met = new Set([...meetings.values()].map(({ query }) => query));
  const looking = queries.filter((query) => !met.has(query)).flatMap(mistakable);
  if (looking.length === 0) return meetings;
  for (const term of unmet) {
    const meeting = meetsMistyped(term, looking);
    if (meeting) meetings.set(term, meeting);
  }
  return meetings;
};

const best = (token: AnalysedToken, meetings: ReadonlyMap<string, Meeting>): Meeting | null =>
  token.terms
    .map(({ term }) => meetings.get(term) ?? null)
    .reduce((heaviest, meeting) => ((meeting?.weight ?? 0) > (heaviest?.weight ?? 0) ? meeting : heaviest), null);

/**
 * Finds the words that meet the terms of a query: by a term of theirs, by beginning with one of four letters or more, or,
 * where a term of the query meets nothing so, by a typing error in it.
 */
export const findMatches = (tokens: readonly AnalysedToken[], queries: readonly string[]): Match[] => {
  const terms = new Set(tokens.flatMap((token) => token.terms.map(({ term }) => term)));
  const meetings = decide(terms, queries);
  if (meetings.size === 0) return [];
  return tokens.flatMap((token) => {
    const meeting = best(token, meetings);
    return meeting ? [{ start: token.start, end: token.end, ...meeting }] : [];
  });
};
