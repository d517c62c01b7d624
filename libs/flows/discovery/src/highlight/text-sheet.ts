import { type TextLanguage, type TextWord, wordsOf } from '../analysis/words.js';
import { leading } from './leading.js';

/** One plain text of a story: its title, its summary, or a section by its key. */
export interface TextPart {
  readonly field: string;
  readonly text: string;
}

/**
 * The plain texts of a story in one language, made ready for being marked: what a search shows is cut from it without
 * reading the texts again. Two texts are the same sheet if both strings are.
 */
export interface TextSheet {
  /** Which part of `text` is which field, in reading order: `[field, length]`, a line break between. */
  readonly fields: readonly (readonly [field: string, length: number])[];
  readonly text: string;
  /** For each different word a line: a break, its normal form, and after spaces where its words begin in `text`, in base 36. */
  readonly terms: string;
}

/** What follows in a longer text is not searched for words to mark; in UTF-16 units. */
export const MAX_HIGHLIGHTED_LENGTH = 100_000;

/** A plain text and its words. */
export interface AnalysedPart extends TextPart {
  readonly words: readonly TextWord[];
}

/** The sheet of texts whose words are known; words beyond the longest text that is marked are left out. */
export const sheetOf = (parts: readonly AnalysedPart[]): TextSheet => {
  const read = parts.map(({ text, ...part }) => ({ ...part, text: leading(text, MAX_HIGHLIGHTED_LENGTH) }));
  const places = new Map<string, string>();
  let offset = 0;
  for (const { text, words } of read) {
    for (const { start, end, word } of words) {
      if (end > text.length) break;
      places.set(word, `${places.get(word) ?? ''} ${(offset + start).toString(36)}`);
    }
    offset += text.length + 1;
  }
  return {
    fields: read.map(({ field, text }) => [field, text.length]),
    text: read.map(({ text }) => text).join('\n'),
    terms: [...places].map(([word, list]) => `\n${word}${list}`).join(''),
  };
};

/** @param keepStopWords so that words that say nothing about the subject can be marked as well. */
export const textSheet = (
  parts: readonly TextPart[],
  language: TextLanguage,
  { keepStopWords = false }: { readonly keepStopWords?: boolean } = {},
): TextSheet =>
  sheetOf(
    parts.map(({ field, text }) => ({
      field,
      text,
      words: wordsOf(leading(text, MAX_HIGHLIGHTED_LENGTH), language, { keepStopWords }),
    })),
  );
