import { wordEnd } from '../analysis/tokenise.js';
import { allowedErrors, letterBits, tooDifferent, withinErrors } from './edit-distance.js';
import type { TextSheet } from './text-sheet.js';

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

/** Where words begin, and what they meet. */
class Meetings {
  readonly found = new Map<number, Meeting>();

  /** Notes the words of the line that begins at `line`; a word meets what it meets best. */
  note(terms: string, line: number, meeting: Meeting): void {
    const end = terms.indexOf('\n', line + 1);
    const [, ...places] = terms.slice(line, end === -1 ? terms.length : end).split(' ');
    for (const place of places) {
      const start = Number.parseInt(place, 36);
      if ((this.found.get(start)?.weight ?? 0) < meeting.weight) this.found.set(start, meeting);
    }
  }
}

/** Notes every term that is the one asked for or, from four letters on, begins with it; says whether there is one. */
const meet = (terms: string, query: string, meetings: Meetings): boolean => {
  const beginning = `\n${query}${query.length >= SHORTEST_BEGINNING ? '' : ' '}`;
  let met = false;
  for (let line = terms.indexOf(beginning); line !== -1; line = terms.indexOf(beginning, line + 1)) {
    const whole = terms.charAt(line + 1 + query.length) === ' ';
    meetings.note(terms, line, { query, weight: whole ? EXACT : BEGINNING });
    met = true;
  }
  return met;
};

/** Notes every term that may be one of those asked for with a typing error in it. */
const meetMistyped = (terms: string, queries: readonly string[], meetings: Meetings): void => {
  const asked = queries
    .map((query) => ({ query, bits: letterBits(query), errors: allowedErrors(query.length) }))
    .filter(({ errors }) => errors > 0);
  if (asked.length === 0) return;
  for (let line = 0; line !== -1 && line < terms.length; line = terms.indexOf('\n', line + 1)) {
    const end = terms.indexOf(' ', line);
    const length = end - line - 1;
    const near = asked.filter(({ query, errors }) => Math.abs(query.length - length) <= errors);
    if (near.length === 0) continue;
    const term = terms.slice(line + 1, end);
    const bits = letterBits(term);
    const found = near.find(
      (one) => !tooDifferent(one.bits, bits, one.errors) && withinErrors(one.query, term, one.errors),
    );
    if (found) meetings.note(terms, line, { query: found.query, weight: MISTYPED });
  }
};

/**
 * Finds the words that meet a query: by a term of theirs, by beginning with one of four letters or more, or, where a word
 * of the query meets nothing so, by a typing error in it.
 *
 * @param words the words of the query, each with all its terms
 */
export const findMatches = ({ text, terms }: TextSheet, words: readonly (readonly string[])[]): Match[] => {
  const meetings = new Meetings();
  const unmet = words.filter((queries) => queries.map((query) => meet(terms, query, meetings)).every((met) => !met));
  meetMistyped(terms, unmet.flat(), meetings);
  return [...meetings.found]
    .sort(([a], [b]) => a - b)
    .map(([start, meeting]) => ({ start, end: wordEnd(text, start), ...meeting }));
};
