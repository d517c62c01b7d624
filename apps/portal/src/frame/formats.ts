import { byLanguage, localesOf, type PageLanguage } from '../languages.js';
import { usePageLanguage } from './path.js';

type Words<Value> = (value: Value) => string;

/** How a language writes days and moments (as the clocks in Norway have them), numbers and lists. */
export interface Formats {
  /** A day, its month in full; of a day or of a moment. */
  readonly day: Words<string>;
  /** A day as tables have room for. */
  readonly shortDay: Words<string>;
  readonly moment: Words<string>;
  /** A moment as tables have room for. */
  readonly shortMoment: Words<string>;
  readonly month: Words<string>;
  readonly hour: Words<string>;
  /** A number to two places. */
  readonly number: Words<number>;
  /** A number to one place. */
  readonly rounded: Words<number>;
  /** A number as it was measured, to four places. */
  readonly measure: Words<number>;
  readonly share: Words<number>;
  readonly kroner: Words<number>;
  /** These and those. */
  readonly list: Words<readonly string[]>;
  /** These or those. */
  readonly either: Words<readonly string[]>;
}

type Locales = readonly string[];

/** A maker of words takes longer to be made than its words: it is made when it is first needed, and once. */
const dates = (locales: Locales, options: Intl.DateTimeFormatOptions): Words<string> => {
  let format: Intl.DateTimeFormat | undefined;
  return (at) =>
    (format ??= new Intl.DateTimeFormat(locales, { ...options, timeZone: 'Europe/Oslo' })).format(new Date(at));
};
const numbers = (locales: Locales, options: Intl.NumberFormatOptions): Words<number> => {
  let format: Intl.NumberFormat | undefined;
  return (value) => (format ??= new Intl.NumberFormat(locales, options)).format(value);
};
const lists = (locales: Locales, type: 'conjunction' | 'disjunction'): Words<readonly string[]> => {
  let format: Intl.ListFormat | undefined;
  return (items) => (format ??= new Intl.ListFormat(locales, { type })).format(items);
};

const make = (locales: Locales): Formats => ({
  day: dates(locales, { dateStyle: 'long' }),
  shortDay: dates(locales, { dateStyle: 'medium' }),
  moment: dates(locales, { dateStyle: 'long', timeStyle: 'short' }),
  shortMoment: dates(locales, { dateStyle: 'medium', timeStyle: 'short' }),
  month: dates(locales, { month: 'short', year: 'numeric' }),
  hour: dates(locales, { timeStyle: 'short' }),
  number: numbers(locales, { maximumFractionDigits: 2 }),
  rounded: numbers(locales, { maximumFractionDigits: 1 }),
  measure: numbers(locales, { maximumFractionDigits: 4 }),
  share: numbers(locales, { style: 'percent', maximumFractionDigits: 0 }),
  kroner: numbers(locales, { style: 'currency', currency: 'NOK', maximumFractionDigits: 0 }),
  list: lists(locales, 'conjunction'),
  either: lists(locales, 'disjunction'),
});

const FORMATS = byLanguage((language) => make(localesOf(language)));

/** The {@link Formats} of a language. */
export const formatsOf = (language: PageLanguage): Formats => FORMATS[language];

/** The {@link Formats} of the page that is shown. */
export const useFormats = (): Formats => formatsOf(usePageLanguage());
