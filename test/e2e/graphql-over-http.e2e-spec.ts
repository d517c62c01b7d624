import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import path from 'node:path';
import { serverAudits } from 'graphql-http';
import { packageRoot } from '#platform/config';
import { TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const SEEN_FROM_OUTSIDE =
  'a query that is refused as a whole is answered with 400 in every content type, so that proxies, logs and simple clients see it';

/** The audits that fail, by id, and why; docs/limits.md says the same. */
const FAILING: Readonly<Record<string, string>> = {
  '572B': SEEN_FROM_OUTSIDE,
  FDE2: SEEN_FROM_OUTSIDE,
  '7B9B': SEEN_FROM_OUTSIDE,
};

const audits = serverAudits({ url: () => `${api.url}/graphql` });

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (id, name, audit) => {
    const { status } = await audit.fn();
    if (name.startsWith('MUST')) expect([id, status]).toEqual([id, 'ok']);
    else expect([id, status === 'ok']).toEqual([id, !(id in FAILING)]);
  });

  it('names in the documentation every audit that fails, with the reason', () => {
    const text = readFileSync(path.join(packageRoot, 'docs/limits.md'), 'utf8').replaceAll(/\s+/g, ' ');
    for (const { id, name } of audits.filter(({ id }) => id in FAILING)) {
      expect(text).toContain(`\`${id}\` ${name}`);
      expect(text.toLowerCase()).toContain(FAILING[id]);
    }
    expect([...text.matchAll(/`([0-9A-F]{4})` (?:MUST|SHOULD|MAY)/g)].map(([, id]) => id)).toEqual(
      Object.keys(FAILING),
    );
  });

  it('would show a server that does not keep to it', async () => {
    const careless = createServer((_, response) => response.end('<p>Hello</p>')).listen(0, '127.0.0.1');
    await once(careless, 'listening');
    const { port } = careless.address() as AddressInfo;
    const results = await Promise.all(
      serverAudits({ url: `http://127.0.0.1:${port}` }).map(
        async ({ name, fn }) => [name, (await fn()).status] as const,
      ),
    );
    careless.close();
    expect(results.filter(([name, status]) => name.startsWith('MUST') && status !== 'ok').length).toBeGreaterThan(5);
  });
});
