import { plainLetters } from './plain-letters.js';

/** A name as it is compared when looked up: {@link plainLetters}, every run of anything but letters and digits a single blank. */
export const fold = (text: string): string =>
  plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
