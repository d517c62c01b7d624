import type { PageLanguage } from '../languages.js';

/**
 * What the page's languages are called where days and numbers are written. Browsers that have no nynorsk write them as bokmål does,
 * which is the same, and not in a language of their own: a page must read alike on the server and in a browser.
 */
export const LOCALES: Readonly<Record<PageLanguage, readonly string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};
