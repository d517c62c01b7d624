import type { TextSheet } from './text-sheet.js';

/** What numbers the words of texts; a word keeps its number, and words without one may get one later. */
export interface Numbering {
  /** How many words have a number. */
  readonly size: number;
  /** The number of a word in normal form, as it stands in a Norwegian text or in another. */
  numberOf(word: string, isForeign: boolean): number | undefined;
}

/** The words of a sheet: where the line of each begins in its `terms`, the end of all at last, and its number. */
export interface NumberedLines {
  readonly begins: Int32Array;
  /** {@link NO_NUMBER} for a word that has none. */
  readonly numbers: Int32Array;
}

interface Known extends NumberedLines {
  readonly numbering: Numbering;
  /** How many words had a number then; null when each word of the sheet has one, which is for good. */
  readonly of: number | null;
}

/** Stands for a word that has no number. */
export const NO_NUMBER = -1;

const read = ({ terms }: TextSheet, numbering: Numbering, isForeign: boolean): Known => {
  const begins: number[] = [];
  const numbers: number[] = [];
  let isWhole = true;
  for (let line = 0; line < terms.length;) {
    const number = numbering.numberOf(terms.slice(line + 1, terms.indexOf(' ', line)), isForeign) ?? NO_NUMBER;
    begins.push(line);
    numbers.push(number);
    isWhole &&= number !== NO_NUMBER;
    const next = terms.indexOf('\n', line + 1);
    line = next === -1 ? terms.length : next;
  }
  begins.push(terms.length);
  const lines = { begins: Int32Array.from(begins), numbers: Int32Array.from(numbers) };
  return { ...lines, numbering, of: isWhole ? null : numbering.size };
};

/** The words of sheets by their numbers, looked up once for as long as a sheet is at hand. */
export class SheetLines {
  private readonly known = new WeakMap<TextSheet, Known>();

  /** @param isForeign whether the sheet is of a text that is not Norwegian */
  of(sheet: TextSheet, numbering: Numbering, isForeign: boolean): NumberedLines {
    const known = this.known.get(sheet);
    if (known?.numbering === numbering && (known.of === null || known.of === numbering.size)) return known;
    const lines = read(sheet, numbering, isForeign);
    this.known.set(sheet, lines);
    return lines;
  }
}
