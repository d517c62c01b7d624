import { stemOf } from '../analysis/stem.js';
import { wordsOf } from '../analysis/words.js';
import type { SynonymSet } from '../application/synonym-set.js';

/** A part of a query that has synonyms: how many words it is of, and what the others say. */
export interface Synonymous {
  readonly length: number;
  /** The words of each other expression, in normal form. */
  readonly others: readonly (readonly string[])[];
}

interface Known {
  readonly stems: readonly string[];
  readonly others: (readonly string[])[];
}

/** No expression has more words. */
const LONGEST = 6;

/** Inflection does not keep an expression from being known. */
const stemsOf = (words: readonly string[]): string[] => words.map((word) => stemOf(word, 'norwegian'));

const isExpression = ({ length }: readonly string[]): boolean => length > 0 && length <= LONGEST;

const wordsIn = (text: string): string[] => wordsOf(text, 'any').map(({ word }) => word);

/** Expressions with the same meaning, ready to be looked up in a query. */
export class Synonyms {
  private readonly known = new Map<string, Known>();

  constructor(sets: readonly Pick<SynonymSet, 'expressions' | 'oneWay'>[]) {
    for (const { expressions, oneWay } of sets) {
      const said = expressions.map(({ text }) => wordsIn(text));
      const all = said.filter(isExpression);
      for (const own of oneWay ? said.slice(0, 1).filter(isExpression) : all) {
        const key = stemsOf(own).join(' ');
        const others = all.filter((other) => stemsOf(other).join(' ') !== key);
        const known = this.known.get(key);
        if (known) known.others.push(...others);
        else this.known.set(key, { stems: stemsOf(own), others });
      }
    }
  }

  /** What is known of the longest expression that begins at a word of a query; null when nothing is. */
  at(words: readonly string[], place: number): Synonymous | null {
    const stems = stemsOf(words.slice(place, place + LONGEST));
    for (let length = stems.length; length > 0; length -= 1) {
      const known = this.known.get(stems.slice(0, length).join(' '));
      if (known && known.others.length > 0) return { length, others: known.others };
    }
    return null;
  }
}

export const NO_SYNONYMS = new Synonyms([]);
