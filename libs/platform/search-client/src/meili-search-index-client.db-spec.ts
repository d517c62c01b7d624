import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SystemClock } from '#kernel';
import { testSearchEngine } from '../../../../test/support/search-engine.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { MeiliSearchIndexClient } from './meili-search-index-client.js';
import { SearchTaskFailed, SearchUnavailable } from './search-errors.js';
import type { SearchDocument } from './search-index-client.js';

const uid = `t${process.pid}_${Date.now()}`;
const SETTINGS = {
  searchableAttributes: ['title'],
  filterableAttributes: ['id', 'sectors', 'year', 'slug'],
  sortableAttributes: ['year'],
  pagination: { maxTotalHits: 100_000 },
};

const clientOf = (config: { url?: string; apiKey?: string; deadlineMs?: number; writeDeadlineMs?: number } = {}) =>
  new MeiliSearchIndexClient(
    { ...testSearchEngine(), deadlineMs: 1_000, ...config },
    new CircuitBreaker(new SystemClock(), { probeAfterMs: 200 }),
  );
const client = clientOf();
const documents = (from: number, to: number): SearchDocument[] =>
  Array.from({ length: to - from }, (_, n) => ({
    id: `d${from + n}`,
    version: 1,
    title: `gevinst nummer ${from + n}`,
    sectors: [n % 2 === 0 ? 'helse' : 'skole'],
    year: 2000 + (n % 20),
  }));
const all = async (of: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of client.scan(of, ['version'])) ids.push(id);
  return ids;
};

beforeEach(async () => {
  await client.drop(uid);
  await client.ensureIndex(uid, SETTINGS);
});
afterAll(async () => {
  await client.drop(uid);
  await client.drop(`${uid}_b`);
});

describe('changes', () => {
  it('are seen by the next search', async () => {
    await client.upsert(uid, documents(0, 50));
    await client.apply(uid, { upserts: [{ id: 'd0', title: 'sammenslåing' }], removals: ['d1', 'unknown'] });
    const [all, one] = await client.search([
      { indexUid: uid, text: '', limit: 0, facets: ['sectors'] },
      { indexUid: uid, text: 'sammenslåing', fields: ['title'] },
    ]);
    expect(all?.total).toBe(49);
    expect(all?.facets).toEqual({ sectors: { helse: 24, skole: 24 } });
    expect(one?.hits).toEqual([{ document: { id: 'd0', title: 'sammenslåing' }, score: expect.any(Number) }]);
    expect(await client.count(uid)).toBe(49);
  });

  it('that the engine cannot carry out fail with its reason, and cost nothing else', async () => {
    await client.upsert(uid, documents(0, 3));
    await expect(client.upsert(uid, [{ id: 'not allowed!' }])).rejects.toMatchObject({
      name: 'SearchTaskFailed',
      code: 'invalid_document_id',
      taskUid: expect.any(Number),
    });
    await expect(client.ensureIndex(uid, { rankingRules: ['nonsense'] })).rejects.toBeInstanceOf(SearchTaskFailed);
    await expect(client.swap(uid, `${uid}_gone`)).rejects.toBeInstanceOf(SearchTaskFailed);
    expect(await client.count(uid)).toBe(3);
  });

  it('carry any text, lone surrogates and NUL included', async () => {
    await client.upsert(uid, [{ id: 'a', title: 'x\ud800\0y', nested: { list: ['\udc00'] } }]);
    expect(await client.fetch(uid, ['a', 'b'], ['title', 'nested'])).toEqual([
      { id: 'a', title: 'x\ufffd\0y', nested: { list: ['\ufffd'] } },
    ]);
    const [found] = await client.search([{ indexUid: uid, text: '\ud800 x' }]);
    expect(found?.total).toBe(1);
  });

  it('take out of an index that is not there what is not there', async () => {
    await expect(client.remove(`${uid}_gone`, ['d1'])).resolves.toBeUndefined();
  });

  it('are not handed on by who has been told to stop', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(client.upsert(uid, documents(0, 3), { signal })).rejects.toThrow('stopped');
    expect(await client.count(uid)).toBe(0);
  });

  it('that take too long say so', async () => {
    await expect(client.upsert(uid, documents(0, 2_000), { deadlineMs: 1 })).rejects.toMatchObject({
      reason: 'DEADLINE',
    });
  });
});

describe('indexes', () => {
  it('are made once, also by two at a time, and settings are sent only when they differ', async () => {
    await client.drop(uid);
    await Promise.all([client.ensureIndex(uid, SETTINGS), clientOf().ensureIndex(uid, SETTINGS)]);
    await expect(client.ensureIndex(uid, SETTINGS, { deadlineMs: 0 })).resolves.toBeUndefined();
    expect((await client.listIndexes()).map((index) => index.uid)).toContain(uid);
  });

  it('are swapped and dropped', async () => {
    await client.ensureIndex(`${uid}_b`, SETTINGS);
    await client.upsert(`${uid}_b`, documents(0, 2));
    await client.swap(uid, `${uid}_b`);
    expect([await client.count(uid), await client.count(`${uid}_b`)]).toEqual([2, 0]);
    await client.drop(`${uid}_b`);
    await client.drop(`${uid}_b`);
    await expect(client.count(`${uid}_b`)).rejects.toMatchObject({ reason: 'INDEX_MISSING' });
  });

  it('are read whole, page by page', async () => {
    await client.upsert(uid, documents(0, 2_345));
    const ids = await all(uid);
    expect(ids).toHaveLength(2_345);
    expect(new Set(ids).size).toBe(2_345);
    const [last] = await client.search([{ indexUid: uid, text: 'gevinst', offset: 2_340, limit: 10 }]);
    expect([last?.total, last?.hits.length]).toEqual([2_345, 5]);
  });
});

it('finds by any value exactly the document that has it', async () => {
  const slugs = [
    'a"b',
    'a\\b',
    'a\\',
    '\\',
    '"',
    '\\"',
    'a\\\\',
    '" OR id EXISTS OR id = "',
    "'",
    ']',
    'a\0b',
    'TO',
    'x\ny',
    '😀',
    '🙂',
  ];
  await client.upsert(
    uid,
    slugs.map((slug, n) => ({ id: `s${n}`, slug })),
  );
  const found = await client.search(
    slugs.map((slug) => ({ indexUid: uid, text: '', filter: { kind: 'equals' as const, field: 'slug', value: slug } })),
  );
  expect(found.map(({ hits }) => hits.map(({ document }) => document.id))).toEqual(slugs.map((_, n) => [`s${n}`]));
});

describe('no answer', () => {
  let server: Server;
  let requests = 0;
  let encoding: string | undefined;
  let answer: 'never' | 'half' | '502' = 'never';
  beforeAll(async () => {
    server = createServer((request, response) => {
      requests += 1;
      encoding = request.headers['accept-encoding'];
      if (answer === '502') response.writeHead(502).end('<html>Bad Gateway</html>');
      if (answer === 'half') response.writeHead(200, { 'content-type': 'application/json' }).write('{"results":');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const query = [{ indexUid: uid, text: 'x' }];

  it.each(['never', 'half'] as const)(
    'in time (%s) costs one deadline and then nothing until the probe',
    async (kind) => {
      answer = kind;
      requests = 0;
      const slow = clientOf({ url: url(), deadlineMs: 100 });
      const started = performance.now();
      await expect(slow.search(query)).rejects.toMatchObject({ name: 'SearchUnavailable', reason: 'DEADLINE' });
      const first = performance.now() - started;
      expect(first).toBeGreaterThan(90);
      expect(first).toBeLessThan(400);
      for (let n = 0; n < 50; n += 1)
        await expect(slow.search(query)).rejects.toMatchObject({ reason: 'CIRCUIT_OPEN' });
      expect(performance.now() - started - first).toBeLessThan((50 * 100) / 2);
      expect([requests, slow.state()]).toEqual([1, 'open']);
      expect(await slow.health()).toBe(false);
    },
  );

  it('but HTML from something in between is an error of the engine, which is asked for no compression', async () => {
    answer = '502';
    await expect(clientOf({ url: url() }).search(query)).rejects.toMatchObject({ reason: 'ENGINE_ERROR' });
    expect(encoding).toBe('identity');
  });

  it('over a kept connection that the engine has just closed is asked for once more, over a new one alone it is not', async () => {
    const seen = new Map<Socket, number>();
    let most = 1;
    const closing = createServer(({ socket }, response) => {
      const asked = (seen.get(socket) ?? 0) + 1;
      seen.set(socket, asked);
      if (asked > most) socket.destroy();
      else response.end('{"results":[]}');
    });
    await new Promise<void>((resolve) => closing.listen(0, '127.0.0.1', resolve));
    const asking = clientOf({ url: `http://127.0.0.1:${(closing.address() as AddressInfo).port}` });
    for (let n = 0; n < 3; n += 1) expect(await asking.search(query)).toEqual([]);
    expect([...seen.values()]).toEqual([2, 2, 1]);
    most = 0;
    await expect(asking.search(query)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    closing.closeAllConnections();
    closing.close();
  });

  it('of a dead engine is unreachable, and its message names no host', async () => {
    const dead = clientOf({ url: 'http://127.0.0.1:1' });
    const error: unknown = await dead.search(query).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SearchUnavailable);
    expect(error).toMatchObject({ reason: 'UNREACHABLE', message: expect.not.stringContaining('127.0.0.1') });
    expect(await dead.health()).toBe(false);
    await expect(dead.upsert(uid, documents(0, 1))).rejects.toMatchObject({ reason: 'UNREACHABLE' });
  });

  it.each([
    ['INDEX_MISSING', {}, { indexUid: `${uid}_gone`, text: '' }],
    ['REJECTED', {}, { indexUid: uid, text: '', filter: { kind: 'exists' as const, field: 'unheard-of' } }],
    ['NOT_ALLOWED', { apiKey: 'wrong' }, { indexUid: uid, text: '' }],
  ] as const)('because of %s', async (reason, config, asked) => {
    await expect(clientOf(config).search([asked])).rejects.toMatchObject({ reason });
  });
});

it('a well engine is healthy', async () => {
  expect(await client.health()).toBe(true);
  expect(client.state()).toBe('closed');
});
