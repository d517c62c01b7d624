import { stemOf } from '../analysis/stem.js';
import { wordsOf } from '../analysis/words.js';
import type { SynonymSet } from '../application/synonym-set.js';

/** A part of a query that has synonyms: how many words it is of, and what the others say. */
export interface Synonymous {
  readonly length: number;
  /** The words of each other expression, in normal form. */
  readonly others: readonly (readonly string[])[];
}

/** What one says for a thing: its words in normal form, and by what it is known however they are inflected. */
interface Expression {
  readonly words: readonly string[];
  readonly key: string;
}

/** No expression has more words. */
const LONGEST = 6;

/** Inflection does not keep an expression from being known. */
const stemsOf = (words: readonly string[]): string[] => words.map((word) => stemOf(word, 'norwegian'));

const isExpression = ({ words }: Expression): boolean => words.length > 0 && words.length <= LONGEST;

const expressionOf = (text: string): Expression => {
  const words = wordsOf(text, 'any').map(({ word }) => word);
  return { words, key: stemsOf(words).join(' ') };
};

/** Expressions with the same meaning, ready to be looked up in a query. */
export class Synonyms {
  private readonly known = new Map<string, (readonly string[])[]>();

  constructor(sets: readonly Pick<SynonymSet, 'expressions' | 'oneWay'>[]) {
    for (const { expressions, oneWay } of sets) {
      const said = expressions.map(({ text }) => expressionOf(text));
      const all = said.filter(isExpression);
      for (const { key } of oneWay ? said.slice(0, 1).filter(isExpression) : all) {
        const others = all.filter((other) => other.key !== key).map(({ words }) => words);
        const known = this.known.get(key);
        if (known) known.push(...others);
        else this.known.set(key, others);
      }
    }
  }

  /** What is known of the longest expression that begins at a word of a query; null when nothing is. */
  at(words: readonly string[], place: number): Synonymous | null {
    const stems = stemsOf(words.slice(place, place + LONGEST));
    for (let length = stems.length; length > 0; length -= 1) {
      const others = this.known.get(stems.slice(0, length).join(' '));
      if (others && others.length > 0) return { length, others };
    }
    return null;
  }
}

export const NO_SYNONYMS = new Synonyms([]);
