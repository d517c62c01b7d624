import { stemOf } from '../analysis/stem.js';
import type { AskedThing } from './asked-things.js';
import type { Vocabulary } from './vocabulary.js';

/** Why a word of a text is marked: which thing asked for it meets, by its place in the query, and how well. */
export interface Mark {
  readonly thing: number;
  readonly weight: number;
}

/** Which words of texts to mark for a query: whatever it was met by. */
export class Marks {
  private readonly met = new Map<number, Mark>();
  /** For words of texts that the index has not heard of yet. */
  private readonly stems = new Map<string, Mark>();

  constructor(
    things: readonly AskedThing[],
    /** What the words of texts have their numbers from. */
    readonly vocabulary: Vocabulary,
  ) {
    for (const [thing, { wordings }] of things.entries()) {
      for (const { weight: ofWording, words } of wordings) {
        for (const { word, whole, parts } of words) {
          this.stems.set(stemOf(word, 'norwegian'), { thing, weight: ofWording });
          for (const { weight, meetings } of [whole, ...parts]) {
            for (const [word, met] of meetings) this.note(word, { thing, weight: ofWording * weight * met });
          }
        }
      }
    }
  }

  /** Whether nothing is to be marked. */
  get areNone(): boolean {
    return this.stems.size === 0;
  }

  /** What the word of a number is marked for; null when it is not. */
  at(number: number): Mark | null {
    return this.met.get(number) ?? null;
  }

  /** What a word is marked for, in normal form, that the index has not heard of. */
  ofUnnumbered(word: string): Mark | null {
    return this.stems.get(stemOf(word, 'norwegian')) ?? null;
  }

  private note(word: number, mark: Mark): void {
    if ((this.met.get(word)?.weight ?? 0) < mark.weight) this.met.set(word, mark);
  }
}
