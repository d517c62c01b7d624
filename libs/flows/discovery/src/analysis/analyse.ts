import type { Language } from '#kernel';
import { type Analyser, type AnalyserOptions, createAnalyser } from './analyser.js';
import { foldLetters } from './fold.js';
import { stem, stemAlsoAsEnglish } from './stem.js';
import { STOP_WORDS, markStopWords } from './stop-words.js';
import type { AnalysedToken, Stage } from './token.js';

/** The language of a text, or `any` for a few words whose language nobody knows: they are taken as Norwegian and as English. */
export type TextLanguage = Language | 'any';

const STAGES: Readonly<Record<TextLanguage, readonly Stage[]>> = {
  nb: [foldLetters(true), markStopWords(STOP_WORDS.nb), stem('norwegian')],
  nn: [foldLetters(true), markStopWords(STOP_WORDS.nn), stem('norwegian')],
  en: [foldLetters(false), markStopWords(STOP_WORDS.en), stem('english')],
  se: [foldLetters(true)],
  any: [foldLetters(true), markStopWords(STOP_WORDS.any), stem('norwegian'), stemAlsoAsEnglish],
};

const analysers = new Map<TextLanguage, Analyser>();

const analyserOf = (language: TextLanguage): Analyser => {
  const known = analysers.get(language);
  if (known) return known;
  const made = createAnalyser(STAGES[language]);
  analysers.set(language, made);
  return made;
};

/** Takes a text apart into the words it can be found by, with stop words left out, in time linear in its length. */
export const analyse = (text: string, language: TextLanguage, options?: AnalyserOptions): AnalysedToken[] =>
  analyserOf(language).tokens(text, options);

/** The terms of a text as a search document stores them, in reading order. */
export const indexTerms = (text: string, language: TextLanguage, options?: AnalyserOptions): string[] =>
  analyserOf(language).terms(text, options);
