const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', ø: 'o', å: 'a', ß: 'ss', œ: 'oe' },
  ...{ đ: 'd', ð: 'd', þ: 'th', ŋ: 'n', ŧ: 't', ł: 'l' },
};

/** A text in lower case with letters of the plain Latin alphabet: æ→ae ø→o å→a and their like, other accents dropped. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßœđðþŋŧł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
