import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '#kernel';
import { Editions } from '#platform/database';
import { AnswerCache } from '../../apps/api/src/answer-cache/answer-cache.js';
import { cacheOutcomes } from '../support/readers.js';
import { StoryWorld } from '../support/story-world.js';

const LIST = '{ stories(first: 10) { edges { node { title } } } }';
const COST = 11;
const BUDGET = 1_000;

interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly cost: Readonly<Record<string, number>> | undefined;
}

let world: StoryWorld;
let networks = 0;
beforeAll(async () => {
  world = await StoryWorld.start({
    RATE_PER_ADDRESS: `${BUDGET}`,
    RATE_SETTLE_MS: '60000',
    TRUST_PROXY: 'true',
    ANSWER_CACHE_BYTES: '200000',
  });
  await world.published('Først');
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => world.stop());

/** Asks from an address that nobody has asked from, if none is given. */
const ask = async (body: object, headers: Readonly<Record<string, string>> = {}): Promise<Given> => {
  const response = await fetch(`${world.api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.8.0.${++networks}`, ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { extensions } = JSON.parse(text) as { extensions?: { cost: Given['cost'] } };
  return { status: response.status, headers: response.headers, text, cost: extensions?.cost };
};

/** What a request was to the cache. */
const outcomeOf = async (asking: () => Promise<unknown>): Promise<string> => {
  const before = await cacheOutcomes(world.api.url);
  await asking();
  const after = await cacheOutcomes(world.api.url);
  return (['hit', 'miss', 'bypass'] as const).filter((outcome) => after[outcome] > before[outcome]).join(' ');
};

/** Asks until the answer is a kept one. */
const kept = async (body: object, headers?: Readonly<Record<string, string>>): Promise<Given> => {
  for (let time = 0; time < 50; time += 1) {
    let given: Given | undefined;
    if ((await outcomeOf(async () => (given = await ask(body, headers)))) === 'hit') return given!;
    await pause(50);
  }
  throw new Error('It is never kept.');
};

describe('a kept answer', () => {
  it('is the first one again, with the own id, cost and budget of whoever asks', async () => {
    const query = '{ stories(first: 10) { edges { node { title sectors { slug } } } } }';
    const from = { 'x-forwarded-for': '10.7.0.1' };
    const first = await ask({ query }, from);
    const again = await kept({ query }, { ...from, 'x-request-id': 'my-own-request' });
    expect(again.text.split(',"extensions"')[0]).toBe(first.text.split(',"extensions"')[0]);
    expect(first.cost).toMatchObject({ requested: COST, remaining: BUDGET - COST });
    expect(again.cost).toMatchObject({ requested: COST, limit: first.cost!['limit'] });
    expect(again.cost!['remaining']).toBeLessThan(BUDGET - COST);
    expect(Object.keys(again.cost!)).toEqual(Object.keys(first.cost!));
    expect(again.headers.get('x-request-id')).toBe('my-own-request');
    expect([...again.headers.keys()].toSorted()).toEqual([...first.headers.keys()].toSorted());
    for (const name of ['content-type', 'cache-control', 'ratelimit-limit', 'ratelimit-policy'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(again.headers.get('ratelimit-remaining')).toBe(String(again.cost!['remaining']));
    expect(again.headers.get('content-length')).toBe(String(Buffer.byteLength(again.text)));
  });

  it('is of the type that is asked for', async () => {
    const accept = 'application/graphql-response+json';
    expect((await kept({ query: LIST })).headers.get('content-type')).toMatch(/^application\/json/);
    expect((await kept({ query: LIST }, { accept })).headers.get('content-type')).toContain(accept);
    expect((await ask({ query: LIST }, { accept: 'text/plain' })).status).toBe(406);
  });

  it('is given for what is read by GET as well', async () => {
    const path = `${world.api.url}/graphql?query=${encodeURIComponent('{ stories { totalCount } }')}`;
    await fetch(path);
    await pause(500);
    expect(await outcomeOf(() => fetch(path))).toBe('hit');
    expect(await (await fetch(path)).json()).toMatchObject({ data: { stories: { totalCount: 1 } } });
  });

  it('is refused to whoever has nothing left, as ever', async () => {
    const from = { 'x-forwarded-for': '10.7.0.2' };
    const query = '{ stories(first: 50) { edges { node { title sectors { slug } } } } }';
    await kept({ query });
    const statuses: number[] = [];
    for (let time = 0; time < 22; time += 1) statuses.push((await ask({ query }, from)).status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(21);
    const refused = await ask({ query }, from);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('an answer is not kept', () => {
  it.each([
    [
      'of callers with a key',
      { query: LIST },
      (): Record<string, string> => ({ authorization: `Bearer ${world.reader}` }),
    ],
    ['of callers with a cookie', { query: LIST }, () => ({ cookie: 'a=b' })],
    ['to what completes a word', { query: '{ suggest(prefix: "fø") { text } }' }, () => ({})],
    ['with who stood behind a search', { query: '{ searchStories(query: "x") { engine totalCount } }' }, () => ({})],
    ['to what happened', { query: '{ changes { edges { cursor } } }' }, () => ({})],
    ['to who asks', { query: '{ viewer { name } stories { totalCount } }' }, () => ({})],
    ['with an error', { query: '{ stories(first: 1, after: "forged") { totalCount } }' }, () => ({})],
    ['to what is no question', { query: '{ nothing }' }, () => ({})],
    ['to a change', { query: 'mutation { archiveStory(input: { id: "x" }) { errors { code } } }' }, () => ({})],
  ])('%s', async (_, body, headers) => {
    await ask(body, headers());
    await pause(300);
    expect(await outcomeOf(() => ask(body, headers()))).not.toContain('hit');
  });

  it('of those who see more than everybody, and nothing of theirs is given to others', async () => {
    await world.published('Innsiden', { visibility: 'PUBLIC_SECTOR' });
    const query = `${LIST} # inside`;
    expect((await ask({ query }, { authorization: `Bearer ${world.reader}` })).text).toContain('Innsiden');
    expect((await kept({ query })).text).not.toContain('Innsiden');
    expect((await ask({ query }, { authorization: `Bearer ${world.reader}` })).text).toContain('Innsiden');
  });

  it.each(['begin', 'keep'] as const)('when somebody else commits between: %s', async (step) => {
    const cache = world.api.get(AnswerCache);
    const own = cache[step].bind(cache) as (...given: unknown[]) => Promise<void>;
    const commit = (): Promise<unknown> => world.published(`Imens ${step}`);
    const spy = jest.spyOn(cache, step).mockImplementationOnce(async (...given: unknown[]) => {
      if (step === 'keep') await commit();
      await own(...given);
      if (step === 'begin') await commit();
    });
    const query = `${LIST} # ${step}`;
    const { text } = await ask({ query });
    expect(text.includes(`Imens ${step}`)).toBe(step === 'begin');
    await Promise.all(spy.mock.results.map(({ value }) => value as Promise<void>));
    await pause(300);
    let given: Given | undefined;
    expect(await outcomeOf(async () => (given = await ask({ query })))).toBe('miss');
    expect(given!.text).toContain(`Imens ${step}`);
  });

  it('for longer than time leaves it as it is', async () => {
    const hour = Date.parse('2031-01-01T12:00:00Z');
    const now = jest.spyOn(world.api.get(Clock), 'now').mockReturnValue(new Date(hour + 60_000));
    await world.published('Sperret', { embargoUntil: new Date(hour + 600_000).toISOString() });
    const query = `${LIST} # time`;
    expect((await kept({ query })).text).not.toContain('Sperret');
    now.mockReturnValue(new Date(hour + 599_999));
    expect(await outcomeOf(() => ask({ query }))).toBe('hit');
    now.mockReturnValue(new Date(hour + 600_000));
    expect((await ask({ query })).text).toContain('Sperret');
    expect((await kept({ query })).text).toContain('Sperret');
    now.mockReturnValue(new Date(hour + 3_600_000));
    expect(await outcomeOf(() => ask({ query }))).toBe('miss');
    now.mockReturnValue(new Date(hour + 599_999));
    expect((await ask({ query })).text).not.toContain('Sperret');
  });
});

describe('when the edition cannot be read', () => {
  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['hangs', () => new Promise<string>(() => undefined)],
  ])('because it %s, answers are made anew; afterwards they are kept again', async (_, current) => {
    await kept({ query: LIST });
    const spy = jest.spyOn(world.api.get(Editions), 'current').mockImplementation(current);
    const title = `Uten utgave ${networks}`;
    await world.published(title);
    const begun = performance.now();
    for (let time = 0; time < 3; time += 1) expect((await ask({ query: LIST })).text).toContain(title);
    expect(performance.now() - begun).toBeLessThan(10_000);
    spy.mockRestore();
    expect((await kept({ query: LIST })).text).toContain(title);
  });
});

describe('what is kept', () => {
  it('never takes up more than it may', async () => {
    for (let place = 0; place < 60; place += 1) {
      await ask({ query: `{ concepts(scheme: METHOD, first: 50) { edges { node { a${place}: label slug } } } }` });
    }
    await pause(300);
    const text = await (await fetch(`${world.api.url}/metrics`)).text();
    const bytes = Number(/^ildsjel_answer_cache_bytes (\d+)/m.exec(text)?.[1]);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
  });
});
