import { wordEnd } from '../analysis/tokenise.js';
import { NO_NUMBER, type NumberedLines } from './numbered-lines.js';
import type { TextSheet } from './text-sheet.js';

/** Why a word is marked: which thing asked for it meets, and how well. */
export interface WordMark {
  readonly thing: number;
  readonly weight: number;
}

/** What the words of texts are marked for. */
export interface WordMarks {
  /** For the word of a number; null when it is not. */
  at(number: number): WordMark | null;
  /** For a word in normal form that has no number. */
  ofUnnumbered(word: string): WordMark | null;
}

/** A word of a text that meets the query: where it stands, and what it meets how well. */
export interface Match extends WordMark {
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a text that are to be marked, by what is said of each different word. */
export const findMatches = (
  { text, terms }: TextSheet,
  { begins, numbers }: NumberedLines,
  marks: WordMarks,
): Match[] => {
  const matches: Match[] = [];
  for (let line = 0; line < numbers.length; line += 1) {
    const number = numbers[line] ?? NO_NUMBER;
    const begin = begins[line] ?? 0;
    const mark =
      number === NO_NUMBER ? marks.ofUnnumbered(terms.slice(begin + 1, terms.indexOf(' ', begin))) : marks.at(number);
    if (!mark) continue;
    for (const place of terms.slice(terms.indexOf(' ', begin) + 1, begins[line + 1]).split(' ')) {
      const start = Number.parseInt(place, 36);
      matches.push({ start, end: wordEnd(text, start), ...mark });
    }
  }
  return matches.sort((a, b) => a.start - b.start);
};
