import { type TextLanguage, analyse } from './analyse.js';

/** The terms of a text as a search document stores them: in reading order, with a space between. */
export const indexTerms = (text: string, language: TextLanguage): string =>
  analyse(text, language)
    .flatMap((token) => token.terms.map(({ term }) => term))
    .join(' ');
