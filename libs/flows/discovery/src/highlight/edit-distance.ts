/** How many typing errors a word of this length may have and still be taken for another: none, one from 5 letters, two from 9. */
export const allowedErrors = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

const LONGEST = 64;
const row = (): Uint8Array => new Uint8Array(LONGEST + 1);
const at = (cells: Uint8Array, index: number): number => cells[index] ?? LONGEST;
let current = row();
let last = row();
let beforeLast = row();

/** Which letters a word has, as bits; letters that share a bit only make it look more alike. */
export const letterBits = (word: string): number => {
  let bits = 0;
  for (let n = 0; n < word.length; n += 1) bits |= 1 << (word.charCodeAt(n) & 31);
  return bits;
};

const ones = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** Says quickly of most pairs of words that they cannot be within so many errors: one error changes two letters at most. */
export const tooDifferent = (bits: number, otherBits: number, errors: number): boolean =>
  ones(bits ^ otherBits) > 2 * errors;

const fillRow = (a: string, b: string, i: number): number => {
  let least = i;
  current[0] = i;
  for (let j = 1; j <= b.length; j += 1) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let cost = Math.min(at(last, j) + 1, at(current, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
    const swapped =
      i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
    if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
    current[j] = cost;
    least = Math.min(least, cost);
  }
  return least;
};

/**
 * Says whether one word becomes the other by at most so many letters left out, put in, exchanged, or swapped with their neighbour.
 * Words of more than 64 letters are only ever themselves.
 *
 * Optimal string alignment (Damerau 1964, each place edited once).
 */
export const withinErrors = (a: string, b: string, errors: number): boolean => {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > errors || Math.max(a.length, b.length) > LONGEST) return false;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(a, b, i) > errors) return false;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return at(last, b.length) <= errors;
};
