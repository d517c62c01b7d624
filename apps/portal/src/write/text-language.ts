import type { Language } from '../../.generated/documents.js';
import { readOneOf } from '../frame/form-words.js';

/** The languages that a story may be written in. */
export const TEXT_LANGUAGES: readonly Language[] = ['NB', 'NN', 'EN', 'SE'];

/** The language of the text that is written on a page; the one the story is written in where the address names none. */
export const textLanguageIn = (url: URL, original: Language): Language =>
  readOneOf(url.searchParams.get('text'), TEXT_LANGUAGES) ?? original;
