/** What a query is counted as that is not kept; no query comes to this, as none has brackets. */
export const NOT_KEPT = '(not kept)';

const LONGEST = 100;
const MOST_WORDS = 8;
/** What follows is not looked at: a text of that length is nothing but its beginning, or has too many words. */
const MOST_READ = 1_000;

const INVISIBLE = /\p{Cf}/gu;
const DIGITS_TOGETHER = /\p{Nd}{5}/u;
/** What follows letters at once is part of a name, such as E18. */
const DIGITS_APART = /(?<!\p{L}\p{Nd}{0,3})\p{Nd}(?:[^\p{L}\p{Nd}]*\p{Nd}){4,}/gu;
const YEARS = /^(?:19|20)\d\d(?:[^\d]+(?:19|20)\d\d)*$/;
/** An address of post or of the web, with or without what such begins with. */
const ADDRESS = /@|:\/\/|\bwww\.|[\p{L}\p{Nd}-]{2,}\.\p{L}{2,}/u;

/** Numbers of people, telephones and accounts, dates of birth, however they are parted; years are none of these. */
const holdsNumber = (text: string): boolean =>
  DIGITS_TOGETHER.test(text) || (text.match(DIGITS_APART) ?? []).some((digits) => !YEARS.test(digits));

/**
 * A query as it is counted: lower-case letters and digits with single blanks, at most 100 characters. Null for one that
 * asks for nothing; {@link NOT_KEPT} for one that may hold something of a person.
 */
export const loggedQuery = (text: string): string | null => {
  const read = text.slice(0, MOST_READ).normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  const words = read.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  if (words.length > MOST_WORDS || ADDRESS.test(read) || holdsNumber(read)) return NOT_KEPT;
  const [...letters] = words.join(' ').normalize('NFC');
  return letters.slice(0, LONGEST).join('').trim();
};
