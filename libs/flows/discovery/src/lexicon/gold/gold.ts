import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { spellOut } from '../../analysis/fold.js';
import { tokenise } from '../../analysis/tokenise.js';
import type { WordCounts } from '../compound-splitter.js';
import { withKnownWords } from '../word-list.js';

const FIRST_STORIES = 'libs/flows/exchange/content/curated-cases.ndjson';
const ROOM = 'libs/flows/discovery/src/lexicon/gold';
const RELEVANCE = path.resolve('../shared/relevance');
const CORPORA = ['lov', 'norquad'].map((name) => path.join(RELEVANCE, `${name}.corpus.jsonl`));

/** The two corpora of the shared folder are there, which not every working copy has. */
export const areCorporaThere = CORPORA.every((file) => existsSync(file));

export interface GoldCompound {
  readonly word: string;
  /** Where the last part begins. */
  readonly seam: number;
}

const normal = (word: string): string => spellOut(word.normalize('NFC').toLowerCase());
const linesOf = (file: string): string[] => readFileSync(path.resolve(file), 'utf8').trim().split('\n');
const wordsOf = (name: string): string[] =>
  linesOf(`${ROOM}/${name}`).filter((line) => line !== '' && !line.startsWith('#'));

const withoutMarks = (marked: string): string => normal(marked.replace(/[()+|]/g, ''));

export const compounds: readonly GoldCompound[] = wordsOf('compounds.txt').map((marked) => ({
  word: withoutMarks(marked),
  seam: withoutMarks(marked.slice(0, marked.indexOf('|'))).length,
}));
export const notCompounds: readonly string[] = wordsOf('not-compounds.txt').map(normal);

interface Concept {
  readonly labels: Record<string, Record<string, string | readonly string[]>>;
}

const norwegianLabels = ({ labels }: Concept): string[] =>
  Object.values(labels).flatMap((byLanguage) =>
    Object.entries(byLanguage).flatMap(([language, texts]) => (language === 'en' ? [] : [texts].flat())),
  );

const count = (texts: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { start, end } of tokenise(text)) {
      const word = normal(text.slice(start, end));
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
};

const shipped = (): string[] => [
  ...linesOf('libs/domain/taxonomy/content/concepts.ndjson').flatMap((line) =>
    norwegianLabels(JSON.parse(line) as Concept),
  ),
  ...linesOf(FIRST_STORIES).map((line) => (JSON.parse(line) as { title: string }).title),
];

const known = (counts: ReadonlyMap<string, number>): WordCounts =>
  withKnownWords({ count: (word) => counts.get(word) ?? 0 });

/** What every installation knows: the list, the labels of the taxonomy, the titles of the first content. */
export const shippedWords = (): WordCounts => known(count(shipped()));

const textsOfCorpora = (): string[] =>
  CORPORA.flatMap(linesOf).map((line) => {
    const { title, body } = JSON.parse(line) as { title: string; body: string };
    return `${title}\n${body}`;
  });

/** The same and two corpora of some size; without these, all that the first content says. */
export const collectionWords = (): WordCounts =>
  known(count([...shipped(), ...(areCorporaThere ? textsOfCorpora() : linesOf(FIRST_STORIES))]));
