import type { Stage, Term } from './token.js';

const SPELLED_OUT = new Map([
  ...Object.entries({ å: 'aa', ø: 'oe', æ: 'ae', ö: 'oe', ä: 'ae', œ: 'oe' }),
  ...Object.entries({ đ: 'd', ð: 'd', ŋ: 'n', ŧ: 't', þ: 'th', ß: 'ss', ł: 'l', ı: 'i' }),
]);
const LETTERS = new RegExp(`[${[...SPELLED_OUT.keys()].join('')}]`, 'g');
const ONLY_ASCII = /^[a-z0-9]*$/;
const NOT_IN_A_TERM = /[^\p{L}\p{N}]+/gu;
const WITHOUT_ITS_LETTER = /[åøö]/;
const DIGRAPHS = /aa|oe/g;

/** økonomi typed as okonomi. */
const LETTER_LEFT_OUT = 0.7;
/** oekonomi meeting okonomi: the digraph may also be two letters of their own, as in poesi. */
const DIGRAPH_LEFT_OUT = 0.5;

/** The one way of writing a word that å/aa, ø/oe, æ/ae and accented letters share: lower-case letters and digits only. */
export const spellOut = (text: string): string => {
  if (ONLY_ASCII.test(text)) return text;
  const spelled = text.replace(LETTERS, (letter) => SPELLED_OUT.get(letter) ?? letter);
  if (ONLY_ASCII.test(spelled)) return spelled;
  // A few letters, such as Arabic ligatures of vowel signs, are nothing but marks when taken apart: they stay whole.
  return spelled.normalize('NFKD').replace(NOT_IN_A_TERM, '').normalize('NFC') || spelled.replace(NOT_IN_A_TERM, '');
};

const leftOut = (text: string, spelled: string, digraphs: boolean): Term[] => {
  const weight = WITHOUT_ITS_LETTER.test(text) ? LETTER_LEFT_OUT : digraphs ? DIGRAPH_LEFT_OUT : 0;
  const term = weight > 0 ? spelled.replace(DIGRAPHS, (pair) => pair.charAt(0)) : spelled;
  return term === spelled ? [] : [{ term, weight }];
};

/**
 * Makes the stage that gives a word its canonical spelling, and beside it, at less weight, the one of a keyboard without å and ø.
 *
 * @param digraphs whether aa and oe may stand for å and ø, as in Norwegian text
 */
export const foldLetters =
  (digraphs: boolean): Stage =>
  (word) => {
    const spelled = spellOut(word.text);
    return { ...word, terms: [{ term: spelled, weight: 1 }, ...leftOut(word.text, spelled, digraphs)] };
  };
