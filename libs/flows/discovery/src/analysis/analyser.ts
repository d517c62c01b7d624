import { MAX_WORD_LENGTH, type AnalysedToken, type Stage, type Word } from './token.js';
import { tokenise } from './tokenise.js';
import { WordMemory, detached } from './word-memory.js';

export interface AnalyserOptions {
  /** Words after these many are not looked at. */
  readonly maxTokens?: number;
  /** Keeps the words that say nothing about the subject. */
  readonly keepStopWords?: boolean;
}

/** A text analysis: the same text gives the same tokens wherever and whenever it runs. */
export interface Analyser {
  /** The words of a text, each with where it stands. */
  tokens(text: string, options?: AnalyserOptions): AnalysedToken[];
  /** The terms of the words alone, in reading order. */
  terms(text: string, options?: AnalyserOptions): string[];
}

/** More than the words that most texts are made of; a language remembers at most twice as many. */
const REMEMBERED_WORDS = 30_000;
const LEFT_OUT_OF_WORDS = /['’\u00AD\u200C\u200D]/g;
const GENITIVE = /['’][sS]$/;

const shortened = (surface: string): string =>
  surface.length <= MAX_WORD_LENGTH ? surface : surface.slice(0, MAX_WORD_LENGTH).toWellFormed();

const normalised = (surface: string): string =>
  surface.replace(GENITIVE, '').replace(LEFT_OUT_OF_WORDS, '').toLowerCase().normalize('NFC');

/** Makes an analysis out of its stages, run in order on each different word. Remembers a bounded number of words. */
export const createAnalyser = (stages: readonly Stage[]): Analyser => {
  const remembered = new WordMemory<Word>(REMEMBERED_WORDS);

  const wordOf = (surface: string): Word => {
    const known = remembered.get(surface);
    if (known) return known;
    const text = detached(normalised(surface));
    const word = stages.reduce<Word>((result, stage) => stage(result), {
      text,
      stop: false,
      terms: [{ term: text, weight: 1 }],
    });
    remembered.set(surface, word);
    return word;
  };

  return {
    tokens: (text, { maxTokens, keepStopWords = false } = {}) => {
      const tokens: AnalysedToken[] = [];
      for (const { start, end } of tokenise(text, maxTokens)) {
        const surface = text.slice(start, end);
        const word = wordOf(shortened(surface));
        if (keepStopWords || !word.stop) tokens.push({ surface, start, end, terms: word.terms });
      }
      return tokens;
    },
    terms: (text, { maxTokens, keepStopWords = false } = {}) => {
      const terms: string[] = [];
      for (const { start, end } of tokenise(text, maxTokens)) {
        const word = wordOf(shortened(text.slice(start, end)));
        if (keepStopWords || !word.stop) for (const { term } of word.terms) terms.push(term);
      }
      return terms;
    },
  };
};
