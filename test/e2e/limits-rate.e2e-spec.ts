import { Database } from '#platform/database';
import { RateLimiter } from '#platform/limits';
import { type ApiAnswer, TestApi } from '../support/api.js';
import { testDatabase } from '../support/database.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { countStatements } from '../support/statements.js';

const LISTED = '{ stories(first: 29) { edges { node { sectors { slug } } } } }';
const COST = 30;
const BUDGET = { RATE_PER_ADDRESS: '100', RATE_PER_KEY: '200', RATE_SETTLE_MS: '60000', TRUST_PROXY: 'true' };

let one: TestApi;
let other: TestApi;
let none: TestApi;
beforeAll(async () => {
  one = await TestApi.start(BUDGET);
  [other, none] = await Promise.all([
    TestApi.start({ ...BUDGET, DATABASE_URL: one.databaseUrl }),
    TestApi.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' }),
  ]);
});
afterAll(async () => {
  await Promise.all([other.stop(), none.stop()]);
  await one.stop();
});

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly errors: ApiAnswer<unknown>['errors'];
  readonly cost:
    { readonly requested: number; readonly remaining?: number; readonly resetSeconds?: number } | undefined;
}

let networks = 0;
/** An address that nobody has asked from. */
const newAddress = (): string => `10.9.${networks >> 8}.${networks++ & 255}`;

const from = async (api: TestApi, address: string, token?: string, query = LISTED): Promise<Told> => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': address,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { errors = [], extensions } = (await response.json()) as {
    errors?: Told['errors'];
    extensions?: { cost: Told['cost'] };
  };
  return { status: response.status, headers: response.headers, errors, cost: extensions?.cost };
};

const statuses = async (api: TestApi, count: number, address: string, token?: string): Promise<number[]> => {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push((await from(api, address, token)).status);
  return all;
};

const settled = (api: TestApi): Promise<void> => api.get(RateLimiter).settle();

describe('a caller', () => {
  it('may spend a budget and is told what is left; then 429 and when to come again', async () => {
    const address = newAddress();
    const first = await from(one, address);
    expect(first.status).toBe(200);
    expect(first.cost).toEqual({ requested: COST, limit: 20_000, remaining: 70, resetSeconds: 18 });
    expect(first.headers.get('ratelimit-limit')).toBe('100');
    expect(first.headers.get('ratelimit-remaining')).toBe('70');
    expect(first.headers.get('ratelimit-reset')).toBe('18');
    expect(first.headers.get('ratelimit-policy')).toMatch(/^100;w=60;/);
    expect(await statuses(one, 2, address)).toEqual([200, 200]);
    const refused = await from(one, address);
    expect(refused.status).toBe(429);
    expect(refused.errors[0]!.extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number) as number,
    });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(13);
    expect(refused.cost).toMatchObject({ requested: COST });
    expect(await statuses(none, 10, address)).toEqual(Array<number>(10).fill(200));
  });

  it('that has nothing left is refused before the query is read', async () => {
    const address = newAddress();
    await statuses(one, 3, address);
    const bad: Told[] = [];
    for (let at = 0; at < 30; at++) bad.push(await from(one, address, undefined, '{ stories('));
    const [read, unread] = [400, 429].map((status) => bad.filter((told) => told.status === status));
    expect(read!.length + unread!.length).toBe(30);
    expect(read!.length).toBeGreaterThanOrEqual(10);
    expect(unread!.length).toBeGreaterThan(10);
    expect(unread![0]!.errors[0]!.extensions.code).toBe('RATE_LIMITED');
    expect(unread![0]!.headers.get('ratelimit-remaining')).toBe('0');
  });

  it('with a key pays for itself, whatever its address, and more', async () => {
    const [address, token] = [newAddress(), await one.key('READER')];
    await statuses(one, 4, address);
    expect(await statuses(one, 3, address, token)).toEqual([200, 200, 200]);
    expect(await statuses(one, 4, newAddress(), token)).toEqual([200, 200, 200, 429]);
    expect((await from(one, newAddress())).status).toBe(200);
  });

  it('with the whole of an IPv6 network has one budget', async () => {
    expect(await statuses(one, 3, '2001:db8:1:2::1')).toEqual([200, 200, 200]);
    expect(await statuses(one, 1, '2001:db8:1:2:ffff::9')).toEqual([429]);
    expect(await statuses(one, 1, '2001:db8:1:3::1')).toEqual([200]);
  });

  it('has the same budget on every process', async () => {
    const address = newAddress();
    await statuses(one, 2, address);
    expect((await from(other, address)).cost?.remaining).toBe(70);
    await settled(one);
    await from(other, address, undefined, '{ __typename }');
    await settled(other);
    expect((await from(other, address)).status).toBe(429);
    await from(one, address, undefined, '{ __typename }');
    await settled(one);
    expect((await from(one, address)).status).toBe(429);
  });

  it('is not written down by address or key', async () => {
    const address = newAddress();
    const token = await one.key('READER');
    await from(one, address);
    await from(one, address, token);
    await settled(one);
    const rows = await one
      .get(Database)
      .readOnce<{ row: string; raw: string }>(
        `select to_jsonb(b)::text as row, encode(caller, 'escape') as raw from rate_budgets b`,
      );
    expect(rows.length).toBeGreaterThan(1);
    const text = rows.map(({ row, raw }) => row + raw).join('\n');
    for (const secret of [address, Buffer.from(address).toString('hex'), token]) expect(text).not.toContain(secret);
  });

  it('costs the database no statement while the answer is made', async () => {
    const statements = countStatements(one.get(Database));
    await from(one, newAddress(), undefined, '{ __typename }');
    expect(statements.count).toBe(0);
    statements.end();
  });
});

describe('a budget that is dropped', () => {
  it.each([
    ['RATE_PER_ADDRESS', [200, 200, 200, 200, 200], [200, 200, 200, 200, 200, 200, 429]],
    ['RATE_PER_KEY', [200, 200, 200, 429], [200, 200, 200, 200, 200, 200, 200]],
  ])('%s holds nobody, and the other still does', async (setting, byAddress, byKey) => {
    const api = await TestApi.start({ ...BUDGET, [setting]: '0' });
    try {
      expect(await statuses(api, byAddress.length, newAddress())).toEqual(byAddress);
      expect(await statuses(api, byKey.length, newAddress(), await api.key('READER'))).toEqual(byKey);
    } finally {
      await api.stop();
    }
  });
});

describe('budgets without a database', () => {
  it('go on by what the process knows, and are told when it is back', async () => {
    const { url, drop } = await testDatabase();
    const proxy = await TcpProxy.before(url);
    const alone = await TestApi.start({ ...BUDGET, DATABASE_URL: proxy.url });
    const address = newAddress();
    try {
      await proxy.cut();
      expect((await from(alone, address, undefined, '{ __typename }')).status).toBe(200);
      await settled(alone);
      expect((await from(alone, address, undefined, '{ __typename }')).cost?.remaining).toBe(98);
      await proxy.pass();
      await settled(alone);
      const [row] = await alone.get(Database).readOnce<{ balance: number }>('select balance from rate_budgets');
      expect(row?.balance).toBeCloseTo(98, 0);
    } finally {
      await alone.stop();
      await proxy.close();
      await drop();
    }
  });
});
