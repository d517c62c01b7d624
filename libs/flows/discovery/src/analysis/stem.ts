import { type Stemmer, newStemmer } from 'snowball-stemmers';

/** The Snowball algorithms in use; the Norwegian one serves bokmål and nynorsk. */
export type StemLanguage = 'norwegian' | 'english';

const stemmers = new Map<StemLanguage, Stemmer>();

const stemmer = (language: StemLanguage): Stemmer => {
  const known = stemmers.get(language);
  if (known) return known;
  const made = newStemmer(language);
  stemmers.set(language, made);
  return made;
};

const HAS_DIGIT = /\d/;

/** The Snowball stem of a word in its normal form; a word with digits is its own. */
export const stemOf = (word: string, language: StemLanguage): string =>
  HAS_DIGIT.test(word) ? word : stemmer(language).stem(word) || word;
