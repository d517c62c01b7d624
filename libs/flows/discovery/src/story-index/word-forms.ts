import { stemOf } from '../analysis/stem.js';
import type { WordCounts } from '../lexicon/compound-splitter.js';

/** What a word can be met by, and how much a meeting on it counts: 1 is the word itself in any inflection. */
export interface WordForm {
  readonly form: string;
  readonly weight: number;
}

/** What is known of Norwegian words, all in normal form. */
export interface Lexicon {
  /** The parts of a compound, none of a word that is not one; Koehn and Knight (2003) on the collection's own words. */
  split(word: string, known: WordCounts): readonly string[];
  /** The bokmål word for a nynorsk one. */
  bokmaalOf(word: string): string | null;
}

/** okonomi meeting økonomi, and oekonomi meeting okonomi: å and ø may have been written as one letter. */
export const LETTER_LEFT_OUT = 0.6;
/** A nynorsk word is met by its bokmål one as well: an extra form, as replacing it harms nynorsk on nynorsk. */
export const OTHER_NORWEGIAN = 0.6;
/** A part of a compound stands for less than the whole. */
export const PART = 0.6;
/** A noun is met by the verb or adjective that it comes from, and the other way round. */
const ROOT = 0.5;
/** An English stem of a word that may as well be Norwegian. */
const SECOND_READING = 0.8;

const DIGRAPHS = /aa|oe/g;
const ONLY_ASCII = /^[a-z]+$/;

const strongest = (forms: readonly WordForm[]): WordForm[] => {
  const best = new Map<string, number>();
  for (const { form, weight } of forms) if ((best.get(form) ?? 0) < weight) best.set(form, weight);
  return [...best].map(([form, weight]) => ({ form, weight }));
};

/** What a noun of an action or a quality is made of the rest with, and what takes its place there. */
const DERIVED = [
  ['asjon', 'er'],
  ['itet', ''],
  ['ning', ''],
  ['ing', ''],
] as const;
const SHORTEST_ROOT = 4;

/** The stem of the verb or adjective that a noun comes from: behandle for behandling, inhabil for inhabilitet. */
const rootOf = (stem: string): string | null => {
  const [suffix = '', instead = ''] = DERIVED.find(([one]) => stem.endsWith(one)) ?? [];
  const root = suffix === '' ? '' : stem.slice(0, -suffix.length);
  return root.length >= SHORTEST_ROOT ? root + instead : null;
};

/** The forms of a Norwegian word taken as a whole. */
export const norwegianForms = (word: string, lexicon: Lexicon): readonly WordForm[] => {
  const bokmaal = lexicon.bokmaalOf(word);
  const stem = stemOf(word, 'norwegian');
  const root = rootOf(stem);
  const short = word.replace(DIGRAPHS, (pair) => pair.charAt(0));
  return strongest([
    { form: stem, weight: 1 },
    ...(root === null ? [] : [{ form: root, weight: ROOT }]),
    ...(short === word ? [] : [{ form: stemOf(short, 'norwegian'), weight: LETTER_LEFT_OUT }]),
    ...(bokmaal === null ? [] : [{ form: stemOf(bokmaal, 'norwegian'), weight: OTHER_NORWEGIAN }]),
  ]);
};

const inEnglishToo = (word: string, lexicon: Lexicon, weight: number): readonly WordForm[] =>
  strongest([
    ...norwegianForms(word, lexicon),
    ...(ONLY_ASCII.test(word) ? [{ form: stemOf(word, 'english'), weight }] : []),
  ]);

/** The forms of a word asked for, which may be Norwegian or English. */
export const formsInQuery = (word: string, lexicon: Lexicon): readonly WordForm[] =>
  inEnglishToo(word, lexicon, SECOND_READING);

/** The forms of a word of a text that is not Norwegian: it is found in Norwegian as well. */
export const formsAbroad = (word: string, lexicon: Lexicon): readonly WordForm[] => inEnglishToo(word, lexicon, 1);

/** Every form that a Norwegian word of a story is met by: of the whole, and of its parts. */
export const formsInStory = (word: string, lexicon: Lexicon, known: WordCounts): readonly WordForm[] =>
  strongest([
    ...norwegianForms(word, lexicon),
    ...lexicon
      .split(word, known)
      .flatMap((part) => norwegianForms(part, lexicon))
      .map(({ form, weight }) => ({ form, weight: weight * PART })),
  ]);
