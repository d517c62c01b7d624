const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', ø: 'o', å: 'a', ß: 'ss', œ: 'oe' },
  ...{ đ: 'd', ð: 'd', þ: 'th', ŋ: 'n', ŧ: 't', ł: 'l' },
};

const replaced = (text: string): string => text.replace(/[æøåßœđðþŋŧł]/g, (letter) => LETTERS[letter] ?? letter);

/** A text in lower case with letters of the plain Latin alphabet: æ→ae ø→o å→a and their like, other accents dropped. */
export const plainLetters = (text: string): string => {
  const bare = replaced(text.normalize('NFC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '');
  return replaced(bare);
};
