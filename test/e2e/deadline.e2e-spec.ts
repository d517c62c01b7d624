import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { TestApi } from '../support/api.js';

describe('a request that takes too long', () => {
  let api: TestApi;
  let holder: Client;
  beforeAll(async () => {
    api = await TestApi.start({ REQUEST_TIMEOUT_MS: '400' });
    holder = new Client({ connectionString: api.databaseUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder?.end();
    await api?.stop();
  });

  const ask = (url = api.url): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ concepts(scheme: METHOD) { edges { cursor } } }' }),
    });

  it('is given up with 503 and when to come back, and the process goes on', async () => {
    await holder.query('begin; lock table concepts in access exclusive mode');
    const late = await ask();
    expect(late.status).toBe(503);
    expect(late.headers.get('retry-after')).toBe('5');
    expect(await late.json()).toEqual({
      errors: [{ message: 'The answer took too long to find.', extensions: { code: 'UNAVAILABLE' } }],
    });
    await holder.query('rollback');
    expect((await ask()).status).toBe(200);
  });

  it('is answered where there is time', async () => {
    const patient = await TestApi.start({ DATABASE_URL: api.databaseUrl, REQUEST_TIMEOUT_MS: '30000' });
    try {
      await holder.query('begin; lock table concepts in access exclusive mode');
      const answer = ask(patient.url);
      await pause(800);
      await holder.query('rollback');
      expect((await answer).status).toBe(200);
    } finally {
      await patient.stop();
    }
  });
});
