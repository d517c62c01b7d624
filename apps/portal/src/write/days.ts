import { useMemo } from 'react';
import { usePageLanguage } from '../frame/path.js';

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const ZONE = 'Europe/Oslo';

/** Days and hours in words of the page's language, as the clocks in Norway have them. */
export const useDays = (): {
  readonly day: (at: string) => string;
  readonly moment: (at: string) => string;
  readonly hour: (at: string) => string;
} => {
  const locale = LOCALES[usePageLanguage()];
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: ZONE });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
    const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: ZONE });
    return {
      day: (at) => day.format(new Date(at)),
      moment: (at) => moment.format(new Date(at)),
      hour: (at) => hour.format(new Date(at)),
    };
  }, [locale]);
};
