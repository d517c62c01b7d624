import type { Language } from '#kernel';
import { type TextWord, wordsOf } from './words.js';

/** A query is asked for by so many different words; further ones are passed over. */
export const MAX_QUERY_WORDS = 24;
/** What follows in a longer query is not looked at; in UTF-16 units. */
export const MAX_QUERY_LENGTH = 2_000;
const MAX_QUERY_TOKENS = 64;

/** The words that a query asks for. */
export interface QueryWords {
  /** Different ones, in the order asked. */
  readonly words: readonly TextWord[];
  /** It is of nothing but words that say nothing about a subject: then it is about those. */
  readonly ofStopWords: boolean;
}

/** Reads the words of a query; one of nothing but stop words keeps them. Without a language it is taken as Norwegian or English. */
export const queryWords = (text: string, language?: Language): QueryWords => {
  const read = text.slice(0, MAX_QUERY_LENGTH);
  const asked = { maxTokens: MAX_QUERY_TOKENS };
  const meaningful = wordsOf(read, language ?? 'any', asked);
  const ofStopWords = meaningful.length === 0;
  const words = ofStopWords ? wordsOf(read, language ?? 'any', { ...asked, keepStopWords: true }) : meaningful;
  const different = new Map<string, TextWord>();
  for (const one of words) if (!different.has(one.word)) different.set(one.word, one);
  return {
    words: [...different.values()].slice(0, MAX_QUERY_WORDS),
    ofStopWords: ofStopWords && words.length > 0,
  };
};
