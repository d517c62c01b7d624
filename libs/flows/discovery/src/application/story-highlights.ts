import { type TextLanguage, analyse } from '../analysis/analyse.js';
import { analyseQuery } from '../analysis/query-terms.js';
import { type Cutting, type Highlight, highlight } from '../highlight/highlight.js';
import { type TextPart, type TextSheet, textSheet } from '../highlight/text-sheet.js';

/** What a query wants marked. */
export interface MarkedQuery {
  /** Its words, each with all its terms. */
  readonly words: readonly (readonly string[])[];
  /** It is of nothing but words that say nothing about a subject: then it is about those. */
  readonly ofStopWords: boolean;
}

const MOST_HIGHLIGHTS = 6;
const WHOLE_TITLE: Cutting = { fragmentLength: 300, maxFragments: 1 };
const BEST_PARTS: Cutting = { fragmentLength: 160, maxFragments: 2 };

const cuttingOf = (field: string): Cutting => (field === 'title' ? WHOLE_TITLE : BEST_PARTS);

/** Reads what is to be marked out of a query. */
export const markedQuery = (query: string): MarkedQuery => {
  const tokens = analyseQuery(query);
  return {
    words: tokens.map(({ terms }) => terms.map(({ term }) => term)),
    ofStopWords: tokens.length > 0 && tokens.every(({ surface }) => analyse(surface, 'any').length === 0),
  };
};

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
  { words, ofStopWords }: MarkedQuery,
): readonly Highlight[] => {
  if (words.length === 0) return [];
  const read = ofStopWords ? textSheet(partsOf(sheet), language, { keepStopWords: true }) : sheet;
  return highlight(read, words, MOST_HIGHLIGHTS, cuttingOf);
};
