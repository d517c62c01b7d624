import type { PageLanguage } from '../languages.js';
import { LOCALES } from './locales.js';

/** Made once for each language: a page writes many numbers and days, and each maker takes longer than what it makes. */
const madeOnce = <Maker>(make: (locales: readonly string[]) => Maker): ((language: PageLanguage) => Maker) => {
  const made = new Map<PageLanguage, Maker>();
  return (language) => {
    const maker = made.get(language) ?? make(LOCALES[language]);
    made.set(language, maker);
    return maker;
  };
};

const days = madeOnce(
  (locales) => new Intl.DateTimeFormat([...locales], { dateStyle: 'long', timeZone: 'Europe/Oslo' }),
);
const moments = madeOnce(
  (locales) =>
    new Intl.DateTimeFormat([...locales], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' }),
);
const numbers = madeOnce((locales) => new Intl.NumberFormat([...locales]));

/** A day as people of a language write it; in Norwegian time, on the server as in browsers. */
export const day = (language: PageLanguage, at: string): string => days(language).format(new Date(at));

/** A moment as people of a language write it, to the minute. */
export const moment = (language: PageLanguage, at: string): string => moments(language).format(new Date(at));

/** A number as people of a language write it. */
export const number = (language: PageLanguage, value: number): string => numbers(language).format(value);
