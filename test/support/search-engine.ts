/** The Meilisearch that tests may write to; started before them, named by TEST_MEILI_URL and TEST_MEILI_MASTER_KEY. */
export const testSearchEngine = (): { url: string; apiKey: string } => {
  const { TEST_MEILI_URL: url, TEST_MEILI_MASTER_KEY: apiKey } = process.env;
  if (!url || !apiKey) throw new Error('TEST_MEILI_URL and TEST_MEILI_MASTER_KEY must name a Meilisearch for tests');
  return { url, apiKey };
};
