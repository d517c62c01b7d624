import { wordEnd } from '../analysis/tokenise.js';
import type { TextSheet } from './text-sheet.js';

/** Why a word is marked: which thing asked for it meets, and how well. */
export interface WordMark {
  readonly thing: number;
  readonly weight: number;
}

/** A word of a text that meets the query: where it stands, and what it meets how well. */
export interface Match extends WordMark {
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a text that are to be marked, by what is said of each different word in its normal form. */
export const findMatches = ({ text, terms }: TextSheet, markOf: (word: string) => WordMark | null): Match[] => {
  const matches: Match[] = [];
  for (let line = 0; line !== -1 && line < terms.length;) {
    const next = terms.indexOf('\n', line + 1);
    const space = terms.indexOf(' ', line);
    const mark = markOf(terms.slice(line + 1, space));
    if (mark) {
      for (const place of terms.slice(space + 1, next === -1 ? terms.length : next).split(' ')) {
        const start = Number.parseInt(place, 36);
        matches.push({ start, end: wordEnd(text, start), ...mark });
      }
    }
    line = next;
  }
  return matches.sort((a, b) => a.start - b.start);
};
