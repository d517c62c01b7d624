import { useMemo } from 'react';
import { LOCALES } from '../frame/locales.js';
import { usePageLanguage } from '../frame/path.js';

/** Figures as they are written in the page's language. */
export const useFigures = (): ((value: number) => string) => {
  const locale = LOCALES[usePageLanguage()];
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    return (value) => format.format(value);
  }, [locale]);
};
