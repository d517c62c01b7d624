import { eventually } from '../support/eventually.js';
import { TestApi } from '../support/api.js';
import { type Found, SearchWorld } from '../support/search-world.js';
import { testSearchEngine } from '../support/search-engine.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const DEADLINE_MS = 500;
/** What PostgreSQL may take for its own answer on a busy machine. */
const ANSWER_MS = 1_500;

let proxy: TcpProxy;
let world: SearchWorld;

const text = (language: string, title: string): object => ({
  language,
  title,
  summary: `${title}.`,
  sections: [{ key: 'would-do-differently', markdown: 'Spurt brukerne **først**.' }],
});

const story = (place: number): [string, object] => {
  const title = `Digital post nummer ${place} til innbyggerne`;
  const pick = <T>(list: readonly T[]): T => list[place % list.length] as T;
  return [
    title,
    {
      kind: pick(['CASE_STORY', 'LESSON']),
      texts: [text('NB', title), ...(place % 3 === 0 ? [text('EN', `Digital post number ${place} to citizens`)] : [])],
      status: pick(['IN_USE', 'PILOTING', 'STOPPED']),
      outcome: pick(['ACHIEVED', 'PARTLY']),
      levels: [pick(['STATE', 'MUNICIPALITY', 'COUNTY'])],
      sectors: [pick(['helsetjenester', 'offentlig-innkjop'])],
      methods: [pick(['procurement', 'startoff', 'market-dialogue'])],
      organisations: [{ slug: pick(['asker', 'bergen']), role: 'OWNER' }],
      places: [pick(['hurum', '3203', 'bergen'])],
    },
  ];
};

beforeAll(async () => {
  proxy = await TcpProxy.before(testSearchEngine().url);
  world = await SearchWorld.start({ MEILI_URL: proxy.url, MEILI_DEADLINE_MS: String(DEADLINE_MS) });
  for (let place = 0; place < 12; place += 1) await world.stories.published(...story(place));
  await world.stories.published('Offentlig for de ansatte', { visibility: 'PUBLIC_SECTOR' });
  await world.stories.draft('Digital post som ingen ser ennå');
  await world.settled();
});
afterEach(() => proxy.pass());
afterAll(async () => {
  await world.stop();
  await proxy.close();
});

const answeredBy = (wanted: string, query = ''): Promise<Found> =>
  eventually(
    () => world.search(query),
    ({ engine }) => engine === wanted,
    10_000,
  );
const engineBack = (): Promise<Found> => answeredBy('MEILISEARCH');
const timed = async (query: string): Promise<Found & { readonly ms: number }> => {
  const from = performance.now();
  const found = await world.search(query);
  return { ...found, ms: performance.now() - from };
};

const QUESTIONS: readonly (readonly [string, string, object])[] = [
  ['everything', '', {}],
  ['a word', 'innbyggerne', {}],
  ['a word inflected otherwise', 'innbygger', {}],
  ['two words', 'digital post', {}],
  ['nothing that there is', 'romskip', {}],
  ['a kind', '', { filter: { kinds: ['LESSON'] } }],
  ['two kinds and a status', '', { filter: { kinds: ['LESSON', 'CASE_STORY'], statuses: ['STOPPED'] } }],
  ['an outcome', 'post', { filter: { outcomes: ['PARTLY'] } }],
  ['a broader sector', '', { filter: { sectors: ['helse-og-omsorg'] } }],
  ['two methods', '', { filter: { methods: ['startoff', 'market-dialogue'] } }],
  ['a body by its number', '', { filter: { organisations: ['920125298'] } }],
  ['a body that is no more', '', { filter: { organisations: ['royken'] } }],
  ['a former municipality by its number', '', { filter: { municipalities: ['0628'] } }],
  ['a language', '', { filter: { languages: ['EN'] } }],
  ['measured benefits', '', { filter: { hasMeasuredBenefits: true } }],
  ['no measured benefits', '', { filter: { hasMeasuredBenefits: false } }],
  ['days', '', { filter: { publishedFrom: '2020-01-01', publishedTo: '2099-12-31' } }],
  ['days long gone', '', { filter: { publishedTo: '2020-01-01' } }],
  [
    'filters of several fields',
    'post',
    { filter: { kinds: ['CASE_STORY'], organisations: ['asker'], methods: ['procurement', 'startoff'] } },
  ],
  ['the newest first', 'post', { orderBy: 'PUBLISHED_AT_DESC', first: 5 }],
  ['the oldest first', 'post', { orderBy: 'PUBLISHED_AT_ASC', first: 5 }],
];

describe('Meilisearch and PostgreSQL', () => {
  const answers = async (token?: string): Promise<readonly Found[]> => {
    const all: Found[] = [];
    for (const [, query, more] of QUESTIONS) all.push(await world.search(query, more, token));
    return all;
  };

  it.each(['anonymous', 'reader'] as const)(
    'give %s the same matches in the same order, totals and facets',
    async (who) => {
      const token = who === 'reader' ? world.stories.reader : undefined;
      await engineBack();
      const meilisearch = await answers(token);
      await proxy.cut();
      await answeredBy('POSTGRESQL');
      const postgres = await answers(token);
      QUESTIONS.forEach(([name], at) => {
        const [one, other] = [meilisearch[at], postgres[at]];
        if (!one || !other) throw new Error(`${name} has no answer.`);
        expect([name, one.engine, other.engine]).toEqual([name, 'MEILISEARCH', 'POSTGRESQL']);
        const comparable = ({ totalCount, titles, facets }: Found): unknown => ({ name, totalCount, titles, facets });
        expect(comparable(other)).toEqual(comparable(one));
      });
      expect(meilisearch.map(({ totalCount }) => totalCount).filter((number) => number > 0).length).toBeGreaterThan(12);
      await proxy.pass();
      await engineBack();
    },
  );

  it('count beside a filter what its own field would find without it', async () => {
    const all = await world.search('');
    const filtered = await world.search('', { filter: { kinds: ['LESSON'] } });
    expect(filtered.facets['KIND=CASE_STORY']).toBe(all.facets['KIND=CASE_STORY']);
    expect(filtered.facets['STATUS=STOPPED']).toBeLessThan(all.facets['STATUS=STOPPED'] ?? 0);
  });
});

describe('without a Meilisearch that answers', () => {
  it('a wrong address makes no error', async () => {
    const { databaseUrl } = world.stories.api;
    const settings = { MEILI_URL: 'http://127.0.0.1:9', MEILI_MASTER_KEY: 'none' };
    const other = await TestApi.start({ DATABASE_URL: databaseUrl, MEILI_INDEX: world.index.uid, ...settings });
    try {
      const query = '{ searchStories(query: "digital post") { engine totalCount } }';
      expect(await other.ask(query)).toEqual({ searchStories: { engine: 'POSTGRESQL', totalCount: 12 } });
      const ready = await fetch(`${other.url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        200,
        { status: 'degraded', parts: { database: 'up', search: 'down', mail: 'off', index: 'up' } },
      ]);
    } finally {
      await other.stop();
    }
  });

  it('a wrong key makes no error', async () => {
    const settings = { MEILI_URL: testSearchEngine().url, MEILI_MASTER_KEY: 'a-key-that-nobody-gave-out' };
    const other = await TestApi.start({
      DATABASE_URL: world.stories.api.databaseUrl,
      MEILI_INDEX: world.index.uid,
      ...settings,
    });
    try {
      const query = '{ searchStories(query: "digital post") { engine totalCount } }';
      expect(await other.ask(query)).toEqual({ searchStories: { engine: 'POSTGRESQL', totalCount: 12 } });
    } finally {
      await other.stop();
    }
  });

  it('a slow one costs nobody anything, is not stood by, and is gone back to', async () => {
    await engineBack();
    await proxy.stall();
    const found: (Found & { readonly ms: number })[] = [];
    for (let turn = 0; turn < 5; turn += 1) found.push(await timed('digital post'));
    for (const { totalCount, ms } of found) {
      expect(totalCount).toBe(12);
      expect(ms).toBeLessThan(DEADLINE_MS * 0.8);
    }
    await answeredBy('POSTGRESQL', 'digital post');
    await proxy.pass();
    await engineBack();
    expect((await timed('digital post')).totalCount).toBe(12);
  });

  it('who needs candidates of a slow one waits no longer than the deadline, many at once no longer than one', async () => {
    await engineBack();
    await proxy.stall();
    const from = performance.now();
    const found = await Promise.all(Array.from({ length: 20 }, () => world.search('xylofonorkester')));
    expect(performance.now() - from).toBeLessThan(DEADLINE_MS + 2 * ANSWER_MS);
    expect(new Set(found.map(({ engine, totalCount }) => `${engine} ${totalCount}`))).toEqual(
      new Set(['POSTGRESQL 0']),
    );
  });
});

describe('an index that has lost its stories', () => {
  beforeEach(() => engineBack());

  it('is not believed, and is filled again', async () => {
    await world.worker.stop();
    await world.index.lose();
    await answeredBy('POSTGRESQL');
    for (const [query, more, total] of [
      ['', {}, 12],
      ['digital post', {}, 12],
      ['', { filter: { kinds: ['LESSON'] } }, 6],
    ] as const) {
      const { engine, totalCount } = await world.search(query, more);
      expect([engine, totalCount]).toEqual(['POSTGRESQL', total]);
    }
    world.worker.start();
    expect((await engineBack()).totalCount).toBe(12);
  });

  it('or has been deleted, is not believed, and is made again', async () => {
    await world.worker.stop();
    await world.index.drop();
    expect((await answeredBy('POSTGRESQL', 'digital post')).totalCount).toBe(12);
    world.worker.start();
    expect((await engineBack()).totalCount).toBe(12);
    expect((await world.search('digital pots')).totalCount).toBe(12);
  });
});

describe('the values of a facet', () => {
  const KINDS = `query ($first: Int, $filter: StoryFilter) {
    searchStories(query: "", filter: $filter) { facets { field buckets(first: $first) { value count } } } }`;
  interface Answer {
    readonly searchStories: {
      readonly facets: readonly { readonly field: string; readonly buckets: readonly { readonly value: string }[] }[];
    };
  }
  const statuses = async (variables: object): Promise<readonly string[]> => {
    const { searchStories } = await world.stories.api.ask<Answer>(KINDS, variables);
    const { buckets } = searchStories.facets.find(({ field }) => field === 'STATUS') ?? { buckets: [] };
    return buckets.map(({ value }) => value);
  };

  it('are as many as are asked for, and those that the filter names', async () => {
    const all = await statuses({});
    expect(all.length).toBeGreaterThan(1);
    expect(await statuses({ first: 0 })).toEqual([]);
    expect(await statuses({ first: 1 })).toEqual(all.slice(0, 1));
    expect(await statuses({ first: null })).toEqual(all);
    const last = all.at(-1);
    expect(await statuses({ first: 1, filter: { statuses: [last] } })).toEqual([all[0], last]);
  });

  it.each([-1, 1_001])('are not %i', async (first) => {
    const { errors } = await world.stories.api.graphql(KINDS, { first });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
