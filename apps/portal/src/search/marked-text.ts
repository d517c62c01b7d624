/** Where a word to mark stands in a text. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** A part of a story that speaks of what was asked for. */
export interface Marks {
  readonly field: string;
  readonly fragment: string;
  readonly ranges: readonly MarkedRange[];
}

/** A piece of a text, and whether it is to be marked. */
export interface MarkedPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a text where marks begin and end. Ranges that lie outside of it, or within one another, mark nothing twice. */
export const markedPieces = (text: string, ranges: readonly MarkedRange[]): readonly MarkedPiece[] => {
  const pieces: MarkedPiece[] = [];
  let place = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, place);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > place) pieces.push({ text: text.slice(place, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    place = to;
  }
  if (place < text.length) pieces.push({ text: text.slice(place), isMarked: false });
  return pieces;
};

/** Where the marks of a text's part stand in the whole text; none where the part is not of it. */
export const rangesInWhole = (whole: string, marks: Marks | undefined): readonly MarkedRange[] => {
  const place = marks ? whole.indexOf(marks.fragment) : -1;
  if (!marks || place < 0) return [];
  return marks.ranges.map(({ start, end }) => ({ start: start + place, end: end + place }));
};
