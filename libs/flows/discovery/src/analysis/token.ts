/** What a word is looked up by, and how much a meeting on it counts: 1 is the word itself. */
export interface Term {
  readonly term: string;
  readonly weight: number;
}

/** A word of a text: where it stands (UTF-16 offsets, end exclusive) and the terms it is found by, its own first. */
export interface AnalysedToken {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
}

/** A word on its way through the stages: no position, so that equal words are analysed once. */
export interface Word {
  /** Lower case, composed (NFC), no longer than {@link MAX_WORD_LENGTH}. */
  readonly text: string;
  /** Says nothing about the subject of a text. */
  readonly stop: boolean;
  readonly terms: readonly Term[];
}

/** One step of the analysis. A stage may change the terms and add further ones, but never depends on the words around. */
export type Stage = (word: Word) => Word;

/** Longer words are looked up by their first letters; in UTF-16 units. */
export const MAX_WORD_LENGTH = 64;
