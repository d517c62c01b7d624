import { plainLetters } from './plain-letters.js';

/** The longest slug made from a title. */
export const MAX_SLUG_LENGTH = 80;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Says whether a text has the form of a slug. */
export const isSlug = (text: string): boolean => text.length <= 120 && SLUG.test(text);

/**
 * The slug of a title: lower case, by the fixed rules æ→ae, ø→o, å→a, other accents dropped, all else a single hyphen,
 * cut at a word. Empty when the title has no letter or digit of the Latin alphabet.
 */
export const slugify = (title: string, maxLength: number = MAX_SLUG_LENGTH): string => {
  const plain = plainLetters(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= maxLength) return plain;
  const cut = plain.slice(0, maxLength + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : plain.slice(0, maxLength);
};
