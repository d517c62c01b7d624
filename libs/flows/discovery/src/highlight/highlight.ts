import { type Match, type WordMarks, findMatches } from './find-matches.js';
import type { NumberedLines } from './numbered-lines.js';
import { type Extent, placeFragments } from './place-fragments.js';
import type { TextSheet } from './text-sheet.js';

/** Where a story's text speaks of what was asked for: offsets are in UTF-16 units into the fragment, end exclusive. */
export interface Highlight {
  /** `title`, `summary`, or the key of a section. */
  readonly field: string;
  /** A part of the text as plain text. */
  readonly fragment: string;
  /** The words in it to mark. */
  readonly ranges: readonly Extent[];
}

/** How fragments of one field are cut. */
export interface Cutting {
  /** No fragment is longer; in UTF-16 units. */
  readonly fragmentLength: number;
  readonly maxFragments: number;
}

const fragments = (text: string, field: string, matches: readonly Match[], cutting: Cutting): Highlight[] =>
  placeFragments(text, matches, cutting.fragmentLength, cutting.maxFragments).map(({ start, end }) => ({
    field,
    fragment: text.slice(start, end),
    ranges: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  }));

/**
 * Shows where a story speaks of what was asked for: the best parts of its fields in reading order, or none where it does
 * not.
 *
 * @param lines the words of the sheet
 */
export const highlight = (
  sheet: TextSheet,
  lines: NumberedLines,
  marks: WordMarks,
  most: number,
  cuttingOf: (field: string) => Cutting,
): readonly Highlight[] => {
  const found: Highlight[] = [];
  const matches = findMatches(sheet, lines, marks);
  let next = 0;
  let offset = 0;
  for (const [field, length] of sheet.fields) {
    const own: Match[] = [];
    for (let match = matches[next]; match && match.start < offset + length; match = matches[next]) {
      own.push({ ...match, start: match.start - offset, end: match.end - offset });
      next += 1;
    }
    if (own.length > 0)
      found.push(...fragments(sheet.text.slice(offset, offset + length), field, own, cuttingOf(field)));
    if (found.length >= most) break;
    offset += length + 1;
  }
  return found.slice(0, most);
};
