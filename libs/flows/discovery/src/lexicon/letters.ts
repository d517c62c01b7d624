/** The letters of a word in normal form, where aa, oe and ae are one letter, and which of them it has. */
export interface Letters {
  readonly codes: Uint16Array;
  /** Bits of the letters it has. */
  readonly once: number;
  /** Bits of the letters it has twice or more. */
  readonly twice: number;
}

const CODE = { aa: 0xe5, oe: 0xf8, ae: 0xe6 } as const;
const [A, E, O] = ['a', 'e', 'o'].map((letter) => letter.charCodeAt(0));
const buffer = new Uint16Array(64);

const pair = (first: number, second: number): number => {
  if (second === A && first === A) return CODE.aa;
  if (second !== E) return 0;
  return first === O ? CODE.oe : first === A ? CODE.ae : 0;
};

/** The letters of a word, at most so many of them, which are not more than 64. */
export const lettersIn = (word: string, most: number): Letters => {
  let [length, once, twice] = [0, 0, 0];
  for (let at = 0; at < word.length && length < most; at += 1) {
    const together = at + 1 < word.length ? pair(word.charCodeAt(at), word.charCodeAt(at + 1)) : 0;
    const code = together || word.charCodeAt(at);
    if (together) at += 1;
    buffer[length] = code;
    length += 1;
    // å falls together with e by its five lowest bits, ø with x, æ with f: words only look more alike.
    const bit = 1 << (code & 31);
    twice |= once & bit;
    once |= bit;
  }
  return { codes: buffer.slice(0, length), once, twice };
};

/** The word in normal form that has these letters. */
export const spelledBack = (codes: Uint16Array): string => {
  let word = '';
  for (const code of codes) {
    word += code === CODE.aa ? 'aa' : code === CODE.oe ? 'oe' : code === CODE.ae ? 'ae' : String.fromCharCode(code);
  }
  return word;
};
