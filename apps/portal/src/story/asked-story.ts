import { apiLanguage, namedLanguage, type PageLanguage } from '../languages.js';

/** A language that texts are written in, as the API names it. */
export type TextLanguage = 'NB' | 'NN' | 'EN' | 'SE';

const TEXT_LANGUAGES: readonly TextLanguage[] = ['NB', 'NN', 'EN', 'SE'];

/** What the address of a story's page asks for. */
export interface AskedStory {
  readonly slug: string;
  readonly pageLanguage: PageLanguage;
  /** The language of names, which is the page's. */
  readonly language: TextLanguage;
  /** The language of the text; it may be asked for by itself. */
  readonly textLanguage: TextLanguage;
  /** A revision by its number; null for the one in force. */
  readonly revision: number | null;
  /** Where the page of comments begins. */
  readonly after: string | null;
}

const LARGEST_REVISION = 1_000_000;

/** Reads the address of a story's page; null where it asks for something there cannot be. */
export const askedStory = (
  params: { readonly slug?: string; readonly language?: string },
  query: URLSearchParams,
): AskedStory | null => {
  const pageLanguage = namedLanguage(params.language);
  const lang = query.get('lang');
  const asked = query.get('revision');
  const textLanguage = TEXT_LANGUAGES.find((one) => one === lang?.toUpperCase());
  const revision = asked === null ? null : /^[1-9]\d*$/.test(asked) ? Number(asked) : NaN;
  if (pageLanguage === null || params.slug === undefined) return null;
  if (lang !== null && textLanguage === undefined) return null;
  if (revision !== null && !(revision <= LARGEST_REVISION)) return null;
  return {
    slug: params.slug,
    pageLanguage,
    language: apiLanguage(pageLanguage),
    textLanguage: textLanguage ?? apiLanguage(pageLanguage),
    revision,
    after: query.get('comments'),
  };
};
