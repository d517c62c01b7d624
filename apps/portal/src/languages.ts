/** A language that the portal speaks. */
export type PageLanguage = 'nb' | 'nn' | 'en';

/** What the portal speaks, bokmål first: it is spoken where an address names no language. */
export const PAGE_LANGUAGES: readonly PageLanguage[] = ['nb', 'nn', 'en'];

/** The language of an address without one. */
export const DEFAULT_LANGUAGE: PageLanguage = 'nb';

/** A language by its own name, as people look for it in a menu. */
export const LANGUAGE_NAMES: Readonly<Record<PageLanguage, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

const isPageLanguage = (word: string | undefined): word is PageLanguage =>
  PAGE_LANGUAGES.some((language) => language === word);

/** The language that an address names, or null where it names one that is not spoken here. */
export const namedLanguage = (word: string | undefined): PageLanguage | null => {
  if (word === undefined) return DEFAULT_LANGUAGE;
  return isPageLanguage(word) && word !== DEFAULT_LANGUAGE ? word : null;
};

/** The language of a page by its path. */
export const languageOf = (pathname: string): PageLanguage =>
  namedLanguage(pathname.split('/')[1] || undefined) ?? DEFAULT_LANGUAGE;

/** A path without the language it names. */
export const withoutLanguage = (pathname: string): string => {
  const language = languageOf(pathname);
  return language === DEFAULT_LANGUAGE ? pathname : pathname.slice(language.length + 1) || '/';
};

/** The same page in a language: `/search` is `/nn/search` in nynorsk. */
export const inLanguage = (language: PageLanguage, path: string): string =>
  language === DEFAULT_LANGUAGE ? path : `/${language}${path === '/' ? '' : path}`;

/** A language of the interface as the API names languages. */
export const apiLanguage = (language: PageLanguage): 'NB' | 'NN' | 'EN' =>
  language.toUpperCase() as Uppercase<PageLanguage>;
