import type { PageLanguage } from '../languages.js';

const LOCALES: Readonly<Record<PageLanguage, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A day as people of a language write it; in Norwegian time, on the server as in browsers. */
export const day = (language: PageLanguage, at: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(new Date(at));

/** A moment as people of a language write it, to the minute. */
export const moment = (language: PageLanguage, at: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  }).format(new Date(at));

/** A number as people of a language write it. */
export const number = (language: PageLanguage, value: number): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);
