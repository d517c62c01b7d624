import { type TextLanguage, isNorwegian } from '../analysis/words.js';
import { type Cutting, type Highlight, highlight } from '../highlight/highlight.js';
import type { SheetLines } from '../highlight/numbered-lines.js';
import type { Marks } from '../story-index/marks.js';
import { type TextPart, type TextSheet, textSheet } from '../highlight/text-sheet.js';

/** What a query wants marked. */
export interface MarkedQuery {
  readonly marks: Marks;
  /** It is of nothing but words that say nothing about a subject: then it is about those. */
  readonly ofStopWords: boolean;
}

const MOST_HIGHLIGHTS = 6;
const WHOLE_TITLE: Cutting = { fragmentLength: 300, maxFragments: 1 };
const BEST_PARTS: Cutting = { fragmentLength: 160, maxFragments: 2 };

const cuttingOf = (field: string): Cutting => (field === 'title' ? WHOLE_TITLE : BEST_PARTS);

const partsOf = ({ fields, text }: TextSheet): TextPart[] => {
  let offset = 0;
  return fields.map(([field, length]) => {
    const part = { field, text: text.slice(offset, offset + length) };
    offset += length + 1;
    return part;
  });
};

/** The highlights of the text on a sheet, in reading order and as plain text. */
export const storyHighlights = (
  sheet: TextSheet,
  language: TextLanguage,
  { marks, ofStopWords }: MarkedQuery,
  lines: SheetLines,
): readonly Highlight[] => {
  const read = ofStopWords ? textSheet(partsOf(sheet), language, { keepStopWords: true }) : sheet;
  const words = lines.of(read, marks.vocabulary, !isNorwegian(language));
  return highlight(read, words, marks, MOST_HIGHLIGHTS, cuttingOf);
};
