/** A language of the portal: what it is called in itself, and where days and numbers are written. */
interface Spoken {
  readonly name: string;
  /**
   * Browsers that have no nynorsk write days and numbers as bokmål does, which is the same, and not in a language of their own: a
   * page must read alike on the server and in a browser. Hence more than one, the best first.
   */
  readonly locales: readonly string[];
}

/** What the portal speaks, bokmål first. This is the one list of it: each has a folder of texts, and nothing else names them all. */
const SPOKEN = {
  nb: { name: 'Bokmål', locales: ['nb-NO'] },
  nn: { name: 'Nynorsk', locales: ['nn-NO', 'nb-NO'] },
  en: { name: 'English', locales: ['en-GB'] },
} as const satisfies Readonly<Record<string, Spoken>>;

/** A language that the portal speaks. */
export type PageLanguage = keyof typeof SPOKEN;

/** What the portal speaks, bokmål first: it is spoken where an address names no language. */
export const PAGE_LANGUAGES = Object.keys(SPOKEN) as readonly PageLanguage[];

/** The language of an address without one. */
export const DEFAULT_LANGUAGE: PageLanguage = 'nb';

/** A language by its own name, as people look for it in a menu. */
export const languageName = (language: PageLanguage): string => SPOKEN[language].name;

/** What a language is called where days and numbers are written, the best first. */
export const localesOf = (language: PageLanguage): readonly string[] => SPOKEN[language].locales;

/** What each language has, made once. */
export const byLanguage = <Of>(make: (language: PageLanguage) => Of): Readonly<Record<PageLanguage, Of>> =>
  Object.fromEntries(PAGE_LANGUAGES.map((language) => [language, make(language)])) as Record<PageLanguage, Of>;

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
export const apiLanguage = (language: PageLanguage): Uppercase<PageLanguage> =>
  language.toUpperCase() as Uppercase<PageLanguage>;
