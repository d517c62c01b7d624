import { testDatabase } from '../support/database.js';
import { StoryWorld } from '../support/story-world.js';
import { TestApi } from '../support/api.js';
import { eventually } from '../support/eventually.js';

interface Logged {
  readonly query: string;
  readonly language: string | null;
  readonly times: number;
  readonly timesWithoutHits: number;
  readonly clicks: number;
  readonly meanClickedPosition: number | null;
  readonly lastHits: number | null;
}
interface Page {
  readonly searchLog: {
    readonly edges: readonly { readonly node: Logged }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const LOG = `query ($order: SearchLogOrder, $from: Date, $to: Date, $language: Language, $first: Int, $after: String) {
  searchLog(order: $order, from: $from, to: $to, language: $language, first: $first, after: $after) {
    edges { cursor node { query language times timesWithoutHits clicks meanClickedPosition lastHits } }
    pageInfo { hasNextPage endCursor } } }`;
const SEARCH =
  'query ($query: String!, $language: Language) { searchStories(query: $query, language: $language) { totalCount } }';
const CLICK = `mutation ($input: RecordSearchClickInput!) {
  recordSearchClick(input: $input) { recorded errors { code path } } }`;

let world: StoryWorld;
let editor: string;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  editor = await world.api.key('EDITOR');
});
afterAll(() => world.stop());

const search = async (query: string, times: number, language?: string): Promise<void> => {
  for (let time = 0; time < times; time += 1) await world.api.ask(SEARCH, { query, language });
};
const read = async (variables: object = {}): Promise<readonly Logged[]> =>
  (await world.api.ask<Page>(LOG, variables, editor)).searchLog.edges.map(({ node }) => node);
const readOnceThereIs = (query: string, times: number): Promise<readonly Logged[]> =>
  eventually(
    () => read(),
    (logged) => logged.some((one) => one.query === query && one.times === times),
    10_000,
  );

describe('what is searched for', () => {
  it('is told to editors alone', async () => {
    for (const [token, code] of [
      [undefined, 'UNAUTHENTICATED'],
      [await world.api.key('READER'), 'FORBIDDEN'],
      [await world.api.key('CONTRIBUTOR'), 'FORBIDDEN'],
    ] as const) {
      const { errors } = await world.api.graphql(LOG, {}, token);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    }
    expect(await read()).toEqual([]);
  });

  it('is counted within seconds, with what was chosen, from three times on', async () => {
    await search('Ingen Treff', 3);
    await search('ingen treff', 1, 'NN');
    await search('en enkelt', 2);
    for (const position of [1, 4]) {
      const clicked = await world.api.ask(CLICK, { input: { query: 'ingen treff', position } });
      expect(clicked).toEqual({ recordSearchClick: { recorded: true, errors: [] } });
    }
    expect(await readOnceThereIs('ingen treff', 3)).toEqual([
      {
        query: 'ingen treff',
        language: null,
        times: 3,
        timesWithoutHits: 3,
        clicks: 2,
        meanClickedPosition: 2.5,
        lastHits: 0,
      },
    ]);
    expect(await read({ order: 'WITHOUT_HITS', from: '2020-01-01', to: '2099-01-01' })).toHaveLength(1);
    expect(await read({ to: '2020-01-01' })).toEqual([]);
    expect(await read({ language: 'NN' })).toEqual([]);
  });

  it('refuses a place that is none', async () => {
    for (const position of [0, 1_001]) {
      expect(await world.api.ask(CLICK, { input: { query: 'a', position } })).toEqual({
        recordSearchClick: { recorded: null, errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'position'] }] },
      });
    }
  });

  it('keeps nothing of a person, whoever asks and however often', async () => {
    const canaries = [
      'Kanari Nordmann 01019012345',
      'kanari@example.org',
      'kanari ring 12 34 56 78',
      'www.kanari.example',
    ];
    for (const query of canaries) {
      await search(query, 3);
      await world.api.ask(CLICK, { input: { query, position: 1 } });
    }
    await readOnceThereIs('(not kept)', 3 * canaries.length);
    const [table] = await world.rows<{ text: string }>(`select json_agg(l)::text as text from search_log l`);
    expect(table?.text).toContain('ingen treff');
    expect(table?.text.toLowerCase()).not.toMatch(/kanari|nordmann|01019|12 34/);
  });
});

describe('a process', () => {
  it('writes what it has counted when it ends', async () => {
    const { url, drop } = await testDatabase();
    const first = await TestApi.start({}, Promise.resolve({ url, drop: async () => undefined }));
    for (let time = 0; time < 3; time += 1) await first.ask(SEARCH, { query: 'siste ord' });
    await first.stop();
    const second = await TestApi.start({}, Promise.resolve({ url, drop }));
    const { searchLog } = await second.ask<Page>(LOG, {}, await second.key('EDITOR'));
    expect(searchLog.edges.map(({ node }) => [node.query, node.times])).toEqual([['siste ord', 3]]);
    await second.stop();
  });

  it('notes nothing where the log is switched off', async () => {
    const silent = await TestApi.start({ SEARCH_LOG_DAYS: '0', DATABASE_URL: world.api.databaseUrl });
    const before = await world.rows('select * from search_log order by day, query, language');
    for (let time = 0; time < 3; time += 1) await silent.ask(SEARCH, { query: 'tyst' });
    expect(await silent.ask(CLICK, { input: { query: 'tyst', position: 1 } })).toMatchObject({
      recordSearchClick: { recorded: true },
    });
    await silent.stop();
    expect(await world.rows('select * from search_log order by day, query, language')).toEqual(before);
  });
});
