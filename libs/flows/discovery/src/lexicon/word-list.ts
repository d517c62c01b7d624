import { readFileSync } from 'node:fs';
import { detached } from '../analysis/word-memory.js';
import { normalForm } from '../analysis/words.js';
import type { WordCounts } from './compound-splitter.js';
import { samnorsk } from './samnorsk.js';

const ONE_WORD = /^[\p{L}\p{M}]+$/u;

/** The words of a file with one on each line, in normal form; lines that hold anything but one word are passed over. */
export const readWordList = (path: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const word = line.trim();
    if (ONE_WORD.test(word)) words.add(detached(normalForm(word)));
  }
  return words;
};

const NO_WORDS: ReadonlySet<string> = new Set();

/** A collection's words together with those that are known beside it: the shipped ones, and a list of the operator's. */
export const withKnownWords = (collection: WordCounts, list: ReadonlySet<string> = NO_WORDS): WordCounts => ({
  count: (word) => collection.count(word) + samnorsk().count(word) + (list.has(word) ? 1 : 0),
});
