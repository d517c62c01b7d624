import type { Language } from '#kernel';
import { spellOut } from './fold.js';
import { STOP_WORDS } from './stop-words.js';
import { tokenise } from './tokenise.js';
import { WordMemory, detached } from './word-memory.js';

/** The language of a text, or `any` for a few words whose language nobody knows. */
export type TextLanguage = Language | 'any';

/** Whether a text is in bokmål or nynorsk. */
export const isNorwegian = (language: TextLanguage): boolean => language === 'nb' || language === 'nn';

/** A word of a text: as it stands there (UTF-16 offsets, end exclusive), and in its normal form. */
export interface TextWord {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, å as aa, ø as oe, æ as ae, no accents: letters and digits only, no longer than {@link MAX_WORD_LENGTH}. */
  readonly word: string;
}

export interface ReadingOptions {
  /** Words after these many are not looked at. */
  readonly maxTokens?: number;
  /** Keeps the words that say nothing about the subject. */
  readonly keepStopWords?: boolean;
}

interface KnownWord {
  readonly word: string;
  readonly stop: boolean;
}

/** A word is known by these many of its first letters, in UTF-16 units. */
export const MAX_WORD_LENGTH = 64;
/** More than the words that most texts are made of; a language remembers at most twice as many. */
const REMEMBERED_WORDS = 30_000;
const LEFT_OUT_OF_WORDS = /['’\u00AD\u200C\u200D]/g;
const GENITIVE = /['’][sS]$/;

const NONE: ReadonlySet<string> = new Set();
const stopWords = (language: TextLanguage): ReadonlySet<string> => (language === 'se' ? NONE : STOP_WORDS[language]);

const memories = new Map<TextLanguage, WordMemory<KnownWord>>();
const memoryOf = (language: TextLanguage): WordMemory<KnownWord> => {
  const known = memories.get(language);
  if (known) return known;
  const made = new WordMemory<KnownWord>(REMEMBERED_WORDS);
  memories.set(language, made);
  return made;
};

const shortened = (surface: string): string =>
  surface.length <= MAX_WORD_LENGTH ? surface : surface.slice(0, MAX_WORD_LENGTH).toWellFormed();

/** The normal form of a word, which å and aa, capitals and small letters share. */
export const normalForm = (surface: string): string =>
  spellOut(
    shortened(surface).replace(GENITIVE, '').replace(LEFT_OUT_OF_WORDS, '').toLowerCase().normalize('NFC'),
  ).slice(0, MAX_WORD_LENGTH);

const knownWord = (surface: string, language: TextLanguage): KnownWord => {
  const memory = memoryOf(language);
  const known = memory.get(surface);
  if (known) return known;
  const word = detached(normalForm(surface));
  const made = { word, stop: stopWords(language).has(word) };
  memory.set(surface, made);
  return made;
};

/** Takes a text apart into its words, without those that say nothing, in time linear in its length. */
export const wordsOf = (
  text: string,
  language: TextLanguage,
  { maxTokens, keepStopWords = false }: ReadingOptions = {},
): TextWord[] => {
  const words: TextWord[] = [];
  for (const { start, end } of tokenise(text, maxTokens)) {
    const surface = text.slice(start, end);
    const { word, stop } = knownWord(shortened(surface), language);
    if (keepStopWords || !stop) words.push({ surface, start, end, word });
  }
  return words;
};
