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

/** Below the first combining mark a character is a letter or digit, or it ends a word, or the pattern must say. */
const TABLED = 0x300;
const ENDS = 0;
const IN_WORD = 1;
const UNCLEAR = 2;
const KINDS = Uint8Array.from({ length: TABLED }, (_, code) => {
  const character = String.fromCharCode(code);
  return ANY_WORD.test(character) ? IN_WORD : `'\u00AD`.includes(character) ? UNCLEAR : ENDS;
});

const kindAt = (text: string, place: number): number => KINDS[text.charCodeAt(place)] ?? UNCLEAR;

/** The first word that begins at a place or after it, as the pattern finds it. */
const wordFrom = (text: string, place: number): Span | null => {
  WORD.lastIndex = place;
  const match = WORD.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
};

/** The next word from a place on. Most letters are told by the table alone, which is many times faster than the pattern. */
const nextWord = (text: string, from: number): Span | null => {
  let start = from;
  while (start < text.length && kindAt(text, start) === ENDS) start += 1;
  if (start === text.length) return null;
  let end = start;
  while (end < text.length && kindAt(text, end) === IN_WORD) end += 1;
  return end < text.length && kindAt(text, end) === UNCLEAR ? wordFrom(text, start) : { start, end };
};

/** Finds the words of a text: runs of letters and digits of any script, in one pass. */
export const tokenise = (text: string, maxTokens = Number.POSITIVE_INFINITY): Span[] => {
  const spans: Span[] = [];
  for (let from = 0; spans.length < maxTokens;) {
    const word = nextWord(text, from);
    if (word === null) break;
    spans.push(word);
    from = word.end;
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
