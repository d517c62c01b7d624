import { useLocation } from 'react-router';
import { inLanguage, languageOf, type PageLanguage } from '../languages.js';
import { signInPath } from './sign-in-path.js';

/** The language of the page that is shown. */
export const usePageLanguage = (): PageLanguage => languageOf(useLocation().pathname);

/** Turns a path such as `/search` into the path of that page in the language that is spoken. */
export const usePath = (): ((path: string) => string) => {
  const language = usePageLanguage();
  return (path) => inLanguage(language, path);
};

/** The way in, which leads back to the page one came from. */
export const useSignInPath = (): string => {
  const { pathname, search } = useLocation();
  return signInPath(pathname + search);
};
