import { usePageLanguage } from './path.js';

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** Writes days as the language of the page does, in Norwegian time. */
export const useDayWords = (): ((day: string) => string) => {
  const words = new Intl.DateTimeFormat(LOCALES[usePageLanguage()], { dateStyle: 'long', timeZone: 'Europe/Oslo' });
  return (day) => words.format(new Date(day));
};

/** Writes numbers as the language of the page does. */
export const useNumberWords = (): ((number: number) => string) => {
  const words = new Intl.NumberFormat(LOCALES[usePageLanguage()]);
  return (number) => words.format(number);
};

/** A day, for people and for programs. */
export const ShownDate = ({ day }: { day: string }): React.ReactNode => {
  const words = useDayWords();
  return <time dateTime={day.slice(0, 10)}>{words(day)}</time>;
};
