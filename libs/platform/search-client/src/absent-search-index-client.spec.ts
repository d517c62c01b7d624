import { AbsentSearchIndexClient } from './absent-search-index-client.js';

describe('without an engine', () => {
  const client = new AbsentSearchIndexClient();

  it('every question is answered with why there is no answer', async () => {
    const missing = { name: 'SearchUnavailable', reason: 'NOT_CONFIGURED' };
    await expect(client.search()).rejects.toMatchObject(missing);
    await expect(client.upsert('stories', [{ id: 'a' }])).rejects.toMatchObject(missing);
    await expect(client.remove('stories', ['a'])).rejects.toMatchObject(missing);
    await expect(client.scan()[Symbol.asyncIterator]().next()).rejects.toMatchObject(missing);
  });

  it('it says so', async () => {
    expect([client.enabled, client.state(), await client.health()]).toEqual([false, 'open', false]);
  });
});
