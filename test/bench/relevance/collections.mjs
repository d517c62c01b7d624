import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The collections, in the order they are asked. */
export const COLLECTIONS = ['norquad', 'lov', 'los', 'losx'];

const STANDARD = 100;

const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Where the collections lie beside the checkout; undefined where they do not. */
export const relevanceFolder = (shared) => {
  const folder = join(shared, 'relevance');
  return existsSync(folder) ? folder : undefined;
};

const firstOfEach = (queries) => {
  const taken = new Map();
  return queries.filter(({ set }) => {
    taken.set(set, (taken.get(set) ?? 0) + 1);
    return taken.get(set) <= STANDARD;
  });
};

/** One collection: its documents, and its queries with the identifiers that are relevant; the first hundred of each set, or `all`. */
export const readCollection = (folder, name, { all = false } = {}) => {
  const queries = rowsOf(join(folder, `${name}.queries.jsonl`));
  return {
    name,
    documents: rowsOf(join(folder, `${name}.corpus.jsonl`)),
    queries: all ? queries : firstOfEach(queries),
  };
};

/** The questions over the curated cases that lie beside the checkout; undefined where they do not. */
export const curatedQuestions = (shared) => {
  const file = join(shared, 'data/search/queries-shared.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).queries : undefined;
};

/** What a study measured with these engines on the same data, by group-less set; undefined where it is not at hand. */
export const studyFigures = (folder) => {
  const file = join(folder, 'baseline.dev.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
