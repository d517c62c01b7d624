/** Where a word stands in a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const INSIDE_WORD = String.raw`[\p{L}\p{N}\p{M}]|['’\u00AD\u200C\u200D](?=[\p{L}\p{N}])`;
const A_WORD = String.raw`[\p{L}\p{N}](?:${INSIDE_WORD})*`;
const WORD = new RegExp(A_WORD, 'gu');
const WORD_HERE = new RegExp(A_WORD, 'uy');
const ANY_WORD = /[\p{L}\p{N}]/u;

/** Finds the words of a text: runs of letters and digits of any script, in one pass. */
export const tokenise = (text: string, maxTokens = Number.POSITIVE_INFINITY): Span[] => {
  const spans: Span[] = [];
  WORD.lastIndex = 0;
  while (spans.length < maxTokens) {
    const match = WORD.exec(text);
    if (match === null) break;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
};

/** Where the word ends that begins at a place in a text; the place itself where none does. */
export const wordEnd = (text: string, start: number): number => {
  WORD_HERE.lastIndex = start;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : start;
};

/** Says whether a text has no letter and no digit, so that there is nothing to look up. */
export const isBlank = (text: string): boolean => !ANY_WORD.test(text);
