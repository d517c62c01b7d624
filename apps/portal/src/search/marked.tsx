import { type MarkedRange, markedPieces } from './marked-text.js';

/** A text with what was asked for marked in it. It is put on the page as text, never as HTML. */
export const Marked = ({ text, ranges }: { text: string; ranges: readonly MarkedRange[] }): React.ReactNode =>
  markedPieces(text, ranges).map(({ text: piece, isMarked }, place) =>
    isMarked ? <mark key={place}>{piece}</mark> : piece,
  );
