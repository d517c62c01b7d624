import type { SheetName, StorySheet } from './story-sheet.js';

/** Characters of the sheets that are kept at hand. */
const MOST_CHARACTERS = 16_000_000;
/** A longer sheet would push too many others out. */
const LONGEST = MOST_CHARACTERS / 16;

const nameOf = ({ id, revision, language }: SheetName): string => `${id} ${revision} ${language}`;
const lengthOf = ({ text, terms }: StorySheet): number => text.length + terms.length;

/** The sheets used last, as published texts never change; the one not asked for the longest gives way. */
export class SheetShelf {
  private readonly sheets = new Map<string, StorySheet>();
  private characters = 0;

  constructor(private readonly most = MOST_CHARACTERS) {}

  get(name: SheetName): StorySheet | null {
    const key = nameOf(name);
    const sheet = this.sheets.get(key);
    if (sheet === undefined) return null;
    this.sheets.delete(key);
    this.sheets.set(key, sheet);
    return sheet;
  }

  put(sheet: StorySheet): void {
    const key = nameOf(sheet);
    if (lengthOf(sheet) > Math.min(LONGEST, this.most) || this.sheets.has(key)) return;
    this.sheets.set(key, sheet);
    this.characters += lengthOf(sheet);
    for (const [oldest, one] of this.sheets) {
      if (this.characters <= this.most) break;
      this.sheets.delete(oldest);
      this.characters -= lengthOf(one);
    }
  }
}
