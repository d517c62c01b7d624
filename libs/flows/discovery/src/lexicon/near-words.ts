import { type Letters, lettersIn, spelledBack } from './letters.js';
import { MostLike, type NearWord } from './most-like.js';
import { WordsOfLength, mayBeWithin } from './words-of-length.js';

const MOST_ANSWERS = 8;
/** Distances are worked out with one bit for each letter. */
const LONGEST = 32;

/** How many typing errors a word of so many letters may have: none, one from 4 letters, two from 8. */
const errorsIn = (letters: number): number => (letters < 4 || letters > LONGEST ? 0 : letters < 8 ? 1 : 2);

const PLACES = new Int32Array(0x10000);

/**
 * How many letters are left out, put in, exchanged, or swapped with their neighbour between two words; the places of the
 * first one's letters are in `PLACES`.
 *
 * Optimal string alignment, bit-parallel (Hyyrö 2003).
 */
const distanceTo = (codes: Uint16Array, start: number, length: number, asked: number): number => {
  const lastBit = 1 << (asked - 1);
  let [up, down, diagonal, before, distance] = [-1, 0, 0, 0, asked];
  for (let at = start; at < start + length; at += 1) {
    const here = PLACES[codes[at] ?? 0] ?? 0;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = ((((here & up) + up) | 0) ^ up) | here | down | swapped;
    const right = down | ~(diagonal | up);
    const left = diagonal & up;
    if ((right & lastBit) !== 0) distance += 1;
    if ((left & lastBit) !== 0) distance -= 1;
    const shifted = (right << 1) | 1;
    up = (left << 1) | ~(diagonal | shifted);
    down = shifted & diagonal;
    before = here;
  }
  return distance;
};

/** Words that one may have meant by another, with typing errors anywhere in it; å, ø and æ count as one letter each. */
export class NearWords {
  private readonly lengths: (WordsOfLength | undefined)[] = [];

  /** Adds a word in normal form, which is given once. Words too long to be corrected are passed over. */
  add(word: string): void {
    const letters = lettersIn(word, LONGEST + 1);
    const { length } = letters.codes;
    if (length > LONGEST || length === 0) return;
    const words = (this.lengths[length] ??= new WordsOfLength(length));
    words.add(letters);
  }

  /** The words at most so far from a word as its length allows, without itself, nearest first: at most 8. */
  near(word: string): readonly NearWord[] {
    const asked = lettersIn(word, LONGEST + 1);
    const { length } = asked.codes;
    const errors = errorsIn(length);
    const found = new MostLike(asked, MOST_ANSWERS);
    if (errors === 0) return [];
    asked.codes.forEach((code, n) => (PLACES[code] = (PLACES[code] ?? 0) | (1 << n)));
    for (let other = length + errors; other >= length - errors; other -= 1) {
      const words = this.lengths[other];
      if (words) this.lookThrough(words, asked, errors, found);
    }
    for (const code of asked.codes) PLACES[code] = 0;
    return found.answers(spelledBack);
  }

  private lookThrough(words: WordsOfLength, asked: Letters, errors: number, found: MostLike): void {
    const { once, twice, codes, length, size } = words;
    for (let n = 0; n < size; n += 1) {
      if (!mayBeWithin(errors, asked, once[n] ?? 0, twice[n] ?? 0)) continue;
      const distance = distanceTo(codes, n * length, length, asked.codes.length);
      if (distance > 0 && distance <= errors) found.offer(distance, codes, n * length, length);
    }
  }
}
