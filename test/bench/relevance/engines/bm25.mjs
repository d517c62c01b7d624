import { newStemmer } from 'snowball-stemmers';
import bm25 from 'wink-bm25-text-search';

const FIELDS = { title: 2.5, body: 1 };
const stemmer = newStemmer('norwegian');

/** A library with BM25 over Snowball's Norwegian stems without stop words. */
export const stemmedLibrary = {
  name: 'BM25 library, stemmed',
  study: 'wink-stem',
  fill: async ({ documents, stopWords }) => {
    const terms = (text) =>
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => !stopWords.has(word))
        .map((word) => stemmer.stem(word));
    const engine = bm25();
    engine.defineConfig({ fldWeights: FIELDS });
    engine.definePrepTasks([terms]);
    documents.forEach(({ title, body }, place) => engine.addDoc({ title, body }, place));
    engine.consolidate();
    return {
      search: async (query) => engine.search(query, 100).map(([place]) => documents[place].id),
      close: async () => undefined,
    };
  },
};
