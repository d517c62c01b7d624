import type { Letters } from './letters.js';

const FIRST_ROOM = 64;

const ones = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/**
 * Says quickly of most pairs of words that they cannot be within so many errors: an error takes at most one letter away and
 * brings at most one.
 */
export const mayBeWithin = (errors: number, asked: Letters, once: number, twice: number): boolean =>
  ones(asked.once & ~once) <= errors &&
  ones(once & ~asked.once) + ones(twice & ~asked.twice) <= errors &&
  ones(asked.once & ~once) + ones(asked.twice & ~twice) <= errors;

/** Words of the same number of letters, one behind the other in arrays of numbers. */
export class WordsOfLength {
  size = 0;
  once = new Int32Array(FIRST_ROOM);
  twice = new Int32Array(FIRST_ROOM);
  codes: Uint16Array;

  constructor(readonly length: number) {
    this.codes = new Uint16Array(FIRST_ROOM * length);
  }

  add({ codes, once, twice }: Letters): void {
    if (this.size === this.once.length) this.makeRoom(this.size + (this.size >> 1));
    this.once[this.size] = once;
    this.twice[this.size] = twice;
    this.codes.set(codes, this.size * this.length);
    this.size += 1;
  }

  private makeRoom(words: number): void {
    const [once, twice, codes] = [this.once, this.twice, this.codes];
    this.once = new Int32Array(words);
    this.once.set(once);
    this.twice = new Int32Array(words);
    this.twice.set(twice);
    this.codes = new Uint16Array(words * this.length);
    this.codes.set(codes);
  }
}
