import { usePageLanguage } from './path.js';
import { day, number } from './when.js';

/** Writes days as the language of the page does. */
export const useDayWords = (): ((at: string) => string) => {
  const language = usePageLanguage();
  return (at) => day(language, at);
};

/** Writes numbers as the language of the page does. */
export const useNumberWords = (): ((value: number) => string) => {
  const language = usePageLanguage();
  return (value) => number(language, value);
};

/** A day, for people and for programs. */
export const ShownDate = ({ day: at }: { day: string }): React.ReactNode => {
  const words = useDayWords();
  return <time dateTime={at.slice(0, 10)}>{words(at)}</time>;
};
