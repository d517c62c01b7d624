import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import { spellOut } from '../analysis/fold.js';
import type { WordCounts } from './compound-splitter.js';

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

const COMMON = { å: 'aa', ø: 'oe', æ: 'ae' } as const;

/** The pairs of NRK's list in normal form, nynorsk first. */
export const readPairs = (): (readonly [nynorsk: string, bokmaal: string])[] => {
  let text = textOf('samnorsk.nn-nb.txt').normalize('NFC').toLowerCase();
  // The letters that most words have are spelled out at once, which takes a tenth of the time of one word after the other.
  for (const [letter, spelled] of Object.entries(COMMON)) text = text.replaceAll(letter, spelled);
  const pairs: [string, string][] = [];
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    const between = line.indexOf(BETWEEN);
    if (between > 0) pairs.push([spellOut(line.slice(0, between)), spellOut(line.slice(between + BETWEEN.length))]);
    start += line.length + 1;
  }
  return pairs;
};

const readParts = (): Map<string, number> => {
  const lines = textOf('parts.txt').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ') + 1))]));
};

const load = (): Samnorsk => {
  const pairs = readPairs();
  const bokmaal = new Map<string, string>();
  for (const [from, to] of pairs) if (from !== to && !bokmaal.has(from)) bokmaal.set(from, to);
  const rest = new Set<string>();
  for (const [, to] of pairs) if (!bokmaal.has(to)) rest.add(to);
  const parts = readParts();
  const isWord = (word: string): boolean => bokmaal.has(word) || rest.has(word);
  return {
    bokmaalOf: (word) => bokmaal.get(word) ?? null,
    isWord,
    count: (word) => parts.get(word) ?? (isWord(word) ? 1 : 0),
  };
};

let loaded: Samnorsk | null = null;

/** NRK's samnorsk list, read when it is first asked for. */
export const samnorsk = (): Samnorsk => (loaded ??= load());
