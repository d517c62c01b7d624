import { askEvery, plainly, warmUp } from './asking.mjs';
import { stemmedLibrary } from './engines/bm25.mjs';
import { meilisearchDefault, meilisearchFrequency } from './engines/meilisearch.mjs';
import { postgresNorwegian } from './engines/postgres.mjs';
import { snowballStopWords } from './engines/stop-words.mjs';
import { importCollection, productSearch } from './product.mjs';

/** The engines that the product is measured beside. */
export const ENGINES = [meilisearchDefault, meilisearchFrequency, postgresNorwegian, stemmedLibrary];

/** The setting under which the vocabulary's labels are no synonyms: in the Los collections they would be the answers. */
export const WITHOUT_LABELS = { SEARCH_TAXONOMY_SYNONYMS: 'off' };

const besides = async (stack, { documents, queries }) => {
  const stopWords = await snowballStopWords(stack);
  const answers = {};
  for (const { name, fill } of ENGINES) {
    const { search, close } = await fill({ stack, documents, stopWords });
    await warmUp(search, documents);
    answers[name] = await askEvery(plainly(search), queries);
    await close();
  }
  return answers;
};

const killEngine = async ({ meilisearch }) => {
  process.kill(meilisearch.pid, 'SIGKILL');
  await meilisearch.exited;
};

/**
 * Imports one collection and asks its queries: the product, then on the same documents the other engines, then, if wanted,
 * the product once more with Meilisearch killed.
 */
export const askCollection = async (stack, folder, collection, { engines, fallback, api }) => {
  const imported = await importCollection(stack, folder, collection);
  const search = await productSearch(stack, collection.name, { api });
  await warmUp(search, collection.documents);
  const product = await askEvery(search, collection.queries);
  const baselines = engines ? await besides(stack, collection) : {};
  if (!fallback) return { imported, product, baselines };
  await killEngine(stack);
  return { imported, product, baselines, alone: await askEvery(search, collection.queries) };
};
