import { diffWordsWithSpace } from 'diff';

/** A piece of a text, and whether the other text is without it. */
export interface Piece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Two texts beside each other, word by word: what each has that the other has not. */
export const wordDifference = (
  one: string,
  other: string,
): { readonly one: readonly Piece[]; readonly other: readonly Piece[] } => {
  const pieces = diffWordsWithSpace(one, other);
  return {
    one: pieces.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, isOwn: removed })),
    other: pieces.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, isOwn: added })),
  };
};
