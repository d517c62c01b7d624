import { measure } from './measures.mjs';

const WARM = 50;

/** Lets a search warm up with titles of documents, which are no queries that are measured. */
export const warmUp = async (search, documents) => {
  const step = Math.max(1, Math.floor(documents.length / WARM));
  for (let place = 0; place < documents.length; place += step) await search(documents[place].title);
};

/** Asks every query, one after the other, and gives what each answer is worth, who gave it and how long it took. */
export const askEvery = async (search, queries) => {
  const answers = [];
  for (const { set, q, rel } of queries) {
    const from = performance.now();
    const { found, by } = await search(q);
    const ms = performance.now() - from;
    answers.push({ set, query: q, found, relevant: rel, by, ms, worth: measure(found, rel) });
  }
  return answers;
};

/** A search that gives identifiers alone, as one that {@link askEvery} can ask. */
export const plainly = (search) => async (query) => ({ found: await search(query) });
