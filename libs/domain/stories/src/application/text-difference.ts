import { diffWordsWithSpace } from 'diff';

/** What has become of a piece of text. */
export const TEXT_CHANGES = ['SAME', 'ADDED', 'REMOVED'] as const;
/** One of {@link TEXT_CHANGES}. */
export type TextChange = (typeof TEXT_CHANGES)[number];

/** A piece of text, and what has become of it. */
export interface TextPiece {
  readonly change: TextChange;
  readonly text: string;
}

/** Texts that differ in more words are told as taken out and put in whole, which is as far as reading them beside each other helps. */
const MOST_DIFFERENCES = 800;

const changeOf = ({ added, removed }: { readonly added: boolean; readonly removed: boolean }): TextChange =>
  added ? 'ADDED' : removed ? 'REMOVED' : 'SAME';

/**
 * The difference between two texts, word by word: pieces without what was added are the first text, without what was
 * removed the second. Myers' algorithm, with bounded work.
 */
export const textDifference = (before: string, after: string): readonly TextPiece[] => {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_DIFFERENCES });
  const pieces: readonly TextPiece[] = found?.map((piece) => ({ change: changeOf(piece), text: piece.value })) ?? [
    { change: 'REMOVED', text: before },
    { change: 'ADDED', text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
};
