import { type Stemmer, newStemmer } from 'snowball-stemmers';
import type { Stage, Term } from './token.js';

type Algorithm = 'norwegian' | 'english';

const stemmers = new Map<Algorithm, Stemmer>();

const stemmer = (algorithm: Algorithm): Stemmer => {
  const known = stemmers.get(algorithm);
  if (known) return known;
  const made = newStemmer(algorithm);
  stemmers.set(algorithm, made);
  return made;
};

const HAS_DIGIT = /\d/;
const ONLY_ASCII = /^[a-z]+$/;

/** An English stem of a word that may as well be Norwegian. */
const SECOND_READING = 0.8;

const stemOf = (algorithm: Algorithm, term: string): string =>
  HAS_DIGIT.test(term) ? term : stemmer(algorithm).stem(term) || term;

const distinct = (terms: readonly Term[]): Term[] => {
  const heaviest = new Map<string, Term>();
  for (const term of terms) if ((heaviest.get(term.term)?.weight ?? 0) < term.weight) heaviest.set(term.term, term);
  return [...heaviest.values()];
};

/** Makes the stage that reduces terms to their Snowball stems; words with digits stay as they are. */
export const stem =
  (algorithm: Algorithm): Stage =>
  (word) => ({
    ...word,
    terms: distinct(word.terms.map(({ term, weight }) => ({ term: stemOf(algorithm, term), weight }))),
  });

/** The stage that adds the English stem of a word to its Norwegian one, unless its letters say that it is not English. */
export const stemAlsoAsEnglish: Stage = (word) => {
  if (!ONLY_ASCII.test(word.text)) return word;
  const english = { term: stemOf('english', word.text), weight: SECOND_READING };
  return { ...word, terms: distinct([...word.terms, english]) };
};
