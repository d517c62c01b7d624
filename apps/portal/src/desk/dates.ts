import { usePageLanguage } from '../frame/path.js';
import type { PageLanguage } from '../languages.js';

const LOCALE: Readonly<Record<PageLanguage, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** How the page's language writes days, moments (in Norwegian time) and numbers. */
export interface Written {
  readonly day: (day: string) => string;
  readonly moment: (moment: string) => string;
  readonly number: (number: number) => string;
}

/** How the language of the page that is shown writes days, moments and numbers. */
export const useWritten = (): Written => {
  const locale = LOCALE[usePageLanguage()];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    moment: (text) => moment.format(new Date(text)),
    number: (value) => number.format(value),
  };
};
