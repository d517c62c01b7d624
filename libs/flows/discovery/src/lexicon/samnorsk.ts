import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import { spellOut } from '../analysis/fold.js';
import type { WordCounts } from './compound-splitter.js';
import { WordTable } from './word-table.js';

const FOLDER = 'libs/flows/discovery/content';
const BETWEEN = ' => ';

/** The words that are shipped with the product: known to every installation, however small its collection. */
export interface Samnorsk extends WordCounts {
  /** The bokmål word for a nynorsk one, both as they stand in a text and in normal form; null where none is known. */
  bokmaalOf(word: string): string | null;
  /** Says whether the list holds a word in normal form, on either side. */
  isWord(word: string): boolean;
  /** With how many different words of the list a word makes compounds, the word itself counted; 0 when unknown. */
  count(word: string): number;
}

const textOf = (name: string): string => readFileSync(join(packageRoot, FOLDER, name), 'utf8');

const eachLine = (text: string, take: (line: string) => void): void => {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    take(text.slice(start, end));
    start = end + 1;
  }
};

const COMMON = { å: 'aa', ø: 'oe', æ: 'ae' } as const;

const eachPair = (take: (nynorsk: string, bokmaal: string) => void): void => {
  let text = textOf('samnorsk.nn-nb.txt');
  // The letters that most words have are spelled out at once, which takes a tenth of the time of one word after the other.
  for (const [letter, spelled] of Object.entries(COMMON)) text = text.replaceAll(letter, spelled);
  eachLine(text, (line) => {
    const between = line.indexOf(BETWEEN);
    if (between > 0) take(spellOut(line.slice(0, between)), spellOut(line.slice(between + BETWEEN.length)));
  });
};

/** The words of NRK's list in normal form, both sides. */
export const samnorskWords = (): ReadonlySet<string> => {
  const words = new Set<string>();
  eachPair((nynorsk, bokmaal) => words.add(nynorsk).add(bokmaal));
  return words;
};

/** More than the words of both files. */
const MOST_WORDS = 120_000;
const NOWHERE = -1;

const load = (): Samnorsk => {
  const table = new WordTable(MOST_WORDS);
  const bokmaal = new Int32Array(MOST_WORDS).fill(NOWHERE);
  const counts = new Uint16Array(MOST_WORDS);
  eachPair((nynorsk, translated) => {
    const [from, to] = [table.add(nynorsk), table.add(translated)];
    if (from !== to && bokmaal[from] === NOWHERE) bokmaal[from] = to;
  });
  const listed = table.size;
  counts.fill(1, 0, listed);
  eachLine(textOf('parts.txt'), (line) => {
    const space = line.indexOf(' ');
    counts[table.add(line.slice(0, space))] = Number(line.slice(space + 1));
  });
  return {
    bokmaalOf: (word) => {
      const to = bokmaal[table.numberOf(word)] ?? NOWHERE;
      return to === NOWHERE ? null : table.wordAt(to);
    },
    isWord: (word) => {
      const number = table.numberOf(word);
      return number >= 0 && number < listed;
    },
    count: (word) => counts[table.numberOf(word)] ?? 0,
  };
};

let loaded: Samnorsk | null = null;

/** NRK's samnorsk list, read when it is first asked for. */
export const samnorsk = (): Samnorsk => (loaded ??= load());
