import { Logger } from '@nestjs/common';
import { Attempts } from '#platform/audit';
import { RateLimiter } from '#platform/limits';
import { newToken, readToken } from '../../libs/domain/identity/src/api-key-token.js';
import { TestApi } from '../support/api.js';
import { entriesOf } from '../support/audit-entries.js';

const VIEWER = '{ viewer { kind } }';
const MOST = 5;
const SETTINGS = { WRONG_KEYS_PER_MINUTE: String(MOST), RATE_SETTLE_MS: '60000', TRUST_PROXY: 'true' };

let one: TestApi;
let other: TestApi;
beforeAll(async () => {
  one = await TestApi.start(SETTINGS);
  other = await TestApi.start({ ...SETTINGS, DATABASE_URL: one.databaseUrl });
});
afterAll(async () => {
  await other.stop();
  await one.stop();
});
afterEach(() => jest.restoreAllMocks());

let networks = 0;
/** An address that nobody has asked from. */
const newAddress = (): string => `10.8.${networks >> 8}.${networks++ & 255}`;
const withSecret = (prefix: string): string => `ildsjel_${prefix}_${readToken(newToken().token)!.secret}`;

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

const tries = async (api: TestApi, address: string, token: string): Promise<Answer> => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: VIEWER }),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() };
};
const statuses = async (count: number, ask: () => Promise<Answer>): Promise<number[]> => {
  const all: number[] = [];
  for (let at = 0; at < count; at += 1) all.push((await ask()).status);
  return all;
};
const settled = (api: TestApi): Promise<void> => api.get(RateLimiter).settle();

describe('keys that are not good', () => {
  it('from one address are refused, then slowed down and told to come later', async () => {
    const address = newAddress();
    const guess = () => tries(one, address, newToken().token);
    expect(await statuses(MOST, guess)).toEqual(Array<number>(MOST).fill(401));
    const begun = performance.now();
    const late = await guess();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(450);
    expect(late).toMatchObject({ status: 429, text: expect.stringContaining('RATE_LIMITED') as string });
    expect(Number(late.retryAfter)).toBeGreaterThan(0);
    expect(Number(late.retryAfter)).toBeLessThanOrEqual(60);
    expect((await tries(one, newAddress(), newToken().token)).status).toBe(401);
  });

  it('for one key from many addresses are counted together, and lock its owner out nowhere', async () => {
    const token = await one.key('READER');
    const { prefix } = readToken(token)!;
    const guess = () => tries(one, newAddress(), withSecret(prefix));
    expect(await statuses(MOST + 2, guess)).toEqual([...Array<number>(MOST).fill(401), 429, 429]);
    const stranger = newAddress();
    expect((await tries(one, stranger, token)).status).toBe(200);
    const begun = performance.now();
    expect((await tries(one, stranger, token)).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(400);
  });

  it('shut nobody else out who asks from the same address', async () => {
    const [address, token] = [newAddress(), await one.key('READER')];
    await statuses(MOST + 3, () => tries(one, address, newToken().token));
    expect((await tries(one, address, token)).status).toBe(200);
    expect((await tries(one, address, `${token}x`)).status).toBe(429);
  });

  it('are counted on all processes together', async () => {
    const address = newAddress();
    const guess = (api: TestApi) => () => tries(api, address, newToken().token);
    await statuses(MOST, guess(one));
    await settled(one);
    await statuses(1, guess(other));
    await settled(other);
    expect(await statuses(2, guess(other))).toEqual([429, 429]);
  });

  it('of every sort get one and the same answer', async () => {
    const good = await one.key('READER');
    const sorts = [newToken().token, withSecret(readToken(good)!.prefix), 'x', `${good}x`, 'a.b.c', 'ildsjel__'];
    const answers = await Promise.all(sorts.map((token) => tries(one, newAddress(), token)));
    for (const { status, text } of answers) expect([status, text]).toEqual([401, answers[0]!.text]);
  });

  it('take as long for a prefix that nobody has as for one that somebody has', async () => {
    const plain = await TestApi.start({ WRONG_KEYS_PER_MINUTE: '0', DATABASE_URL: one.databaseUrl });
    const { prefix } = readToken(await plain.key('READER'))!;
    const taken = { known: [] as number[], unknown: [] as number[] };
    for (let at = 0; at < 60; at += 1)
      for (const sort of ['known', 'unknown'] as const) {
        const token = sort === 'known' ? withSecret(prefix) : newToken().token;
        const begun = performance.now();
        await tries(plain, newAddress(), token);
        taken[sort].push(performance.now() - begun);
      }
    const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;
    expect(Math.abs(median(taken.known) - median(taken.unknown))).toBeLessThan(3);
    await plain.stop();
  });

  it('are logged by their prefix and never by their secret, few of many', async () => {
    const lines: string[] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => void lines.push(JSON.stringify(line)));
    const { prefix } = readToken(newToken().token)!;
    const [address, token] = [newAddress(), withSecret(prefix)];
    await statuses(MOST + 3, () => tries(one, address, token));
    expect(lines.filter((line) => line.includes(prefix))).toHaveLength(MOST);
    expect(lines.join()).not.toContain(readToken(token)!.secret);
    expect(lines.join()).not.toContain(address);
    await one.get(Attempts).flush();
    const taken = await entriesOf(one, 100);
    expect(taken).toContainEqual(expect.objectContaining({ outcome: 'UNAUTHENTICATED', doing: 'authenticate' }));
    for (const text of [prefix, readToken(token)!.secret, address]) expect(JSON.stringify(taken)).not.toContain(text);
  });
});

describe('a key that is ended', () => {
  it('stops within a second on every process, also where it is in use all the time', async () => {
    const token = await one.key('READER');
    const uses = (api: TestApi) => tries(api, newAddress(), token);
    for (const api of [one, other]) expect((await uses(api)).status).toBe(200);
    const admin = await one.key('ADMIN');
    const input = { prefix: readToken(token)!.prefix };
    await one.ask(
      'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { errors { code } } }',
      { input },
      admin,
    );
    const ended = performance.now();
    let lastUse = ended;
    while (performance.now() - ended < 1_500) {
      const [begun, answers] = [performance.now(), await Promise.all([one, other].map(uses))];
      if (answers.some(({ status }) => status === 200)) lastUse = begun;
      else if (performance.now() - ended > 1_000) break;
    }
    expect(lastUse - ended).toBeLessThan(1_000);
    for (const api of [one, other]) expect([401, 429]).toContain((await uses(api)).status);
  });
});
