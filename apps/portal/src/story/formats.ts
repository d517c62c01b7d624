import { usePageLanguage } from '../frame/path.js';
import type { PageLanguage } from '../languages.js';

/** How days, numbers and lists are written in a language; the next best stands in where a browser lacks one. */
export interface Formats {
  readonly day: (date: string) => string;
  readonly moment: (date: string) => string;
  readonly month: (date: string) => string;
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  readonly kroner: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const LOCALES: Readonly<Record<PageLanguage, readonly string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};
const timeZone = 'Europe/Oslo';

const make = (language: PageLanguage): Formats => {
  const locales = [...LOCALES[language]];
  const day = new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const month = new Intl.DateTimeFormat(locales, { month: 'short', year: 'numeric', timeZone });
  const number = new Intl.NumberFormat(locales, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locales, { style: 'percent', maximumFractionDigits: 0 });
  const kroner = new Intl.NumberFormat(locales, { style: 'currency', currency: 'NOK', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locales, { type: 'conjunction' });
  return {
    day: (date) => day.format(new Date(date)),
    moment: (date) => moment.format(new Date(date)),
    month: (date) => month.format(new Date(date)),
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    kroner: (value) => kroner.format(value),
    list: (items) => list.format(items),
  };
};

const made = new Map<PageLanguage, Formats>();

/** The {@link Formats} of a language. */
export const formatsOf = (language: PageLanguage): Formats => {
  const formats = made.get(language) ?? make(language);
  made.set(language, formats);
  return formats;
};

/** The {@link Formats} of the page that is shown. */
export const useFormats = (): Formats => formatsOf(usePageLanguage());

/** A moment's day in Norway, as `YYYY-MM-DD`. */
export const norwegianDay = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
