import { inLanguage, PAGE_LANGUAGES, type PageLanguage } from '../languages.js';
import type { PageAddresses } from '../frame/page-head.js';

/** A language tag, as pages declare it. */
export const langOf = (language: string): string => language.toLowerCase();

const spoken = (language: string): PageLanguage | undefined => PAGE_LANGUAGES.find((one) => one === langOf(language));

/** The page on which a text is read: the one that speaks its language, else the one in bokmål that is asked for it. */
const addressOf = (publicUrl: string, slug: string, language: string): string => {
  const page = spoken(language);
  const path = `/stories/${slug}`;
  return page ? publicUrl + inLanguage(page, path) : `${publicUrl}${path}?lang=${langOf(language)}`;
};

/** Where a story lasts in the language it is read in, and where its other texts are; a page without a text of its own is none of them. */
export const storyAddresses = (
  publicUrl: string,
  story: { readonly slug: string; readonly languages: readonly string[]; readonly originalLanguage: string },
  textLanguage: string,
): PageAddresses => ({
  canonical: addressOf(publicUrl, story.slug, textLanguage),
  alternates: [
    ...story.languages.map((language) => ({
      hrefLang: langOf(language),
      href: addressOf(publicUrl, story.slug, language),
    })),
    { hrefLang: 'x-default', href: addressOf(publicUrl, story.slug, story.originalLanguage) },
  ],
});
