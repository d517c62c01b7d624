const SPELLED_OUT = new Map([
  ...Object.entries({ å: 'aa', ø: 'oe', æ: 'ae', ö: 'oe', ä: 'ae', œ: 'oe' }),
  ...Object.entries({ đ: 'd', ð: 'd', ŋ: 'n', ŧ: 't', þ: 'th', ß: 'ss', ł: 'l', ı: 'i' }),
]);
const LETTERS = new RegExp(`[${[...SPELLED_OUT.keys()].join('')}]`, 'g');
const ONLY_ASCII = /^[a-z0-9]*$/;
const NOT_IN_A_TERM = /[^\p{L}\p{N}]+/gu;
const spelled = (text: string): string => text.replace(LETTERS, (letter) => SPELLED_OUT.get(letter) ?? letter);

/** The one way of writing a word that å/aa, ø/oe, æ/ae and accented letters share: lower-case letters and digits only. */
export const spellOut = (text: string): string => {
  if (ONLY_ASCII.test(text)) return text;
  const word = spelled(text);
  if (ONLY_ASCII.test(word)) return word;
  // Letters of mathematics and the like have no small ones before they are taken apart.
  const apart = spelled(word.normalize('NFKD').toLowerCase()).replace(NOT_IN_A_TERM, '').normalize('NFC');
  // A few letters, such as Arabic ligatures of vowel signs, are nothing but marks when taken apart: they stay whole.
  return apart || word.replace(NOT_IN_A_TERM, '');
};
