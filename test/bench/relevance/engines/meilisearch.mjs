import { setTimeout as pause } from 'node:timers/promises';

const done = async (stack, { taskUid }) => {
  for (;;) {
    const { status, error } = await stack.engine('GET', `/tasks/${taskUid}`);
    if (status === 'succeeded') return;
    if (status === 'failed' || status === 'canceled') throw new Error(`Meilisearch: ${JSON.stringify(error)}`);
    await pause(50);
  }
};

const engine = (name, study, index, settingsOf, question) => ({
  name,
  study,
  fill: async ({ stack, documents, stopWords }) => {
    const settings = { searchableAttributes: ['title', 'body'], ...settingsOf(stopWords) };
    await done(stack, await stack.engine('PATCH', `/indexes/${index}/settings`, settings));
    const rows = documents.map(({ title, body }, place) => ({ place, title, body }));
    await done(stack, await stack.engine('POST', `/indexes/${index}/documents?primaryKey=place`, rows));
    return {
      search: async (query) => {
        const asked = { q: query, limit: 100, attributesToRetrieve: ['place'], ...question };
        const { hits } = await stack.engine('POST', `/indexes/${index}/search`, asked);
        return hits.map(({ place }) => documents[place].id);
      },
      close: async () => done(stack, await stack.engine('DELETE', `/indexes/${index}`)),
    };
  },
});

/** Meilisearch as it comes. */
export const meilisearchDefault = engine('Meilisearch, default', 'meili-default', 'baseline-default', () => ({}), {});

/** Meilisearch told of the Norwegian stop words, leaving out the most frequent words first. */
export const meilisearchFrequency = engine(
  'Meilisearch, stop words + frequency',
  'meili-stop-freq',
  'baseline-frequency',
  (stopWords) => ({ stopWords: [...stopWords] }),
  { matchingStrategy: 'frequency' },
);
