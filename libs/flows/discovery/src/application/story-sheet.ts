import type { Language } from '#kernel';
import type { TextSheet } from '../highlight/text-sheet.js';

/** Which text a sheet is of. What was published under this name never changes. */
export interface SheetName {
  /** The story. */
  readonly id: string;
  readonly revision: number;
  readonly language: Language;
}

/** The sheet of a published text. */
export interface StorySheet extends SheetName, TextSheet {}
