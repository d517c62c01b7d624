import { getIntrospectionQuery } from 'graphql';
import { type ApiAnswer, TestApi } from '../support/api.js';

const TIGHT = {
  QUERY_MAX_TOKENS: '300',
  QUERY_MAX_DEPTH: '6',
  QUERY_MAX_ALIASES: '5',
  QUERY_MAX_DIRECTIVES: '4',
  QUERY_MAX_ROOT_FIELDS: '3',
  QUERY_MAX_FIELDS: '400',
  QUERY_MAX_COST: '50',
};
const DROPPED = '1000000';
const PATIENCE_MS = 1_500;

let tight: TestApi;
let usual: TestApi;
beforeAll(async () => {
  [tight, usual] = await Promise.all([TestApi.start(TIGHT), TestApi.start()]);
});
afterAll(() => Promise.all([tight, usual, ...without.values()].map((api) => api.stop())));

const without = new Map<string, TestApi>();
/** The tight api with one limit less. */
const tightWithout = async (setting: string): Promise<TestApi> => {
  const api = without.get(setting) ?? (await TestApi.start({ ...TIGHT, [setting]: DROPPED }));
  without.set(setting, api);
  return api;
};

const times = (count: number, text: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => text(place)).join(' ');
const ofType = (selection: string): string => `{ __type(name: "Story") { ${selection} } }`;
const nested = (levels: readonly string[]): string =>
  `{ ${[...levels, '__typename'].join(' { ')} ${'} '.repeat(levels.length + 1)}`;
const LEVELS = ['stories(first: 1)', 'edges', 'node', 'sectors', 'broader', 'broader', 'broader'];

/** Each limit, and a query with so many of what it limits that is small in every other way. */
const QUERIES: readonly [setting: keyof typeof TIGHT, limit: string, most: number, query: (count: number) => string][] =
  [
    ['QUERY_MAX_TOKENS', 'number of tokens', 300, (count) => ofType(times(count - 10, () => 'name'))],
    ['QUERY_MAX_DEPTH', 'depth', 6, (count) => nested(LEVELS.slice(0, count - 1))],
    ['QUERY_MAX_ALIASES', 'number of aliases', 5, (count) => ofType(times(count, (place) => `a${place}: name`))],
    [
      'QUERY_MAX_DIRECTIVES',
      'number of directives',
      4,
      (count) => ofType(times(count, () => 'name @include(if: true)')),
    ],
    ['QUERY_MAX_ROOT_FIELDS', 'number of root fields', 3, (count) => `{ ${times(count, () => '__typename')} }`],
    [
      'QUERY_MAX_FIELDS',
      'number of fields',
      400,
      (count) =>
        `${ofType(`...f ...f ...f ${times(count - 301, () => 'name')}`)} fragment f on __Type { ${times(100, () => 'name')} }`,
    ],
    [
      'QUERY_MAX_COST',
      'cost',
      50,
      (count) => `{ stories(first: ${count - 1}) { edges { node { sectors { slug } } } } }`,
    ],
  ];

/** Hostile queries and the limit that refuses each; null where another rule of the language does. */
const HOSTILE: readonly [name: string, query: string, limit: string | null][] = [
  ['1,300 aliases of __typename', `{ ${times(1_300, (place) => `a${place}: __typename`)} }`, 'number of aliases'],
  ['1,900 root fields', `{ ${times(1_900, () => '__typename')} }`, 'number of root fields'],
  ['1,300 directives', `{ __typename ${times(1_300, () => '@a')} }`, 'number of directives'],
  ['a query 1,300 levels deep', nested(times(1_300, () => 'stories').split(' ')), 'depth'],
  ['50,000 fields', `{ ${times(50_000, () => '__typename')} }`, 'number of tokens'],
  [
    'fragments that double at each of 200 steps',
    `{ ...f0 } ${times(200, (at) => `fragment f${at} on Query { a${at}: __typename ...f${at + 1} ...f${at + 1} }`)} fragment f200 on Query { __typename }`,
    'number of aliases',
  ],
  [
    'fragments that double at each of 40 steps and hold one field without an alias',
    `{ concept(scheme: METHOD, slug: "x") { ...f0 } } ${times(40, (at) => `fragment f${at} on Concept { ...f${at + 1} ...f${at + 1} }`)} fragment f40 on Concept { slug }`,
    'number of fields',
  ],
  [
    'fragments that double and go a level down at each of eight steps',
    `{ concept(scheme: METHOD, slug: "x") { ...f0 } } ${times(8, (at) => `fragment f${at} on Concept { broader { ...f${at + 1} } narrower { ...f${at + 1} } }`)} fragment f8 on Concept { slug }`,
    'cost',
  ],
  [
    'the same fields side by side, to be compared with each other',
    `{ ${times(330, () => `stories(first: 1) { edges { cursor } }`)} }`,
    'number of root fields',
  ],
  [
    'fragments of the same fields, to be compared with each other',
    `{ ${times(120, (at) => `...f${at}`)} } ${times(120, (at) => `fragment f${at} on Query { stories { edges { node { title slug ...s } } } }`)} fragment s on Story { id }`,
    'number of root fields',
  ],
  ['a fragment that holds itself', '{ ...f } fragment f on Query { __typename ...f }', null],
  ['two fragments that hold each other', '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }', null],
  [
    'pages within pages',
    `{ stories(first: 100) { edges { node { similar(first: 100) { similar(first: 100) { slug } } } } } }`,
    'cost',
  ],
  [
    'introspection that goes in circles',
    `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
    null,
  ],
];

const costIn = ({ text }: ApiAnswer<unknown>): Record<string, number> =>
  (JSON.parse(text) as { extensions: { cost: Record<string, number> } }).extensions.cost;

describe('a query', () => {
  it.each(QUERIES)('is held by %s to its %s, and by nothing else', async (setting, limit, most, query) => {
    expect(await tight.graphql(query(most))).toMatchObject({ status: 200, errors: [] });
    const refused = await tight.graphql(query(most + 1));
    expect(refused).toMatchObject({ status: 400, data: null });
    const value = limit === 'number of tokens' ? `more than ${most}` : String(most + 1);
    expect(refused.errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: `This query is too large: its ${limit} comes to ${value}, and at most ${most} is allowed.`,
        extensions: { code: 'QUERY_TOO_EXPENSIVE' },
      },
    ]);
    const freed = await tightWithout(setting);
    expect(await freed.graphql(query(most + 1))).toMatchObject({ status: 200, errors: [] });
  });

  it.each(HOSTILE)('that is hostile, such as %s, is refused at once', async (_, query, limit) => {
    const started = performance.now();
    const { status, data, errors } = await usual.graphql(query);
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
    expect({ status, data }).toEqual({ status: 400, data: null });
    const codes = new Set(errors.map(({ extensions: { code } }) => code));
    expect(codes).toContain(limit === null ? 'BAD_USER_INPUT' : 'QUERY_TOO_EXPENSIVE');
    if (limit !== null) expect(errors.some(({ message }) => message.includes(`its ${limit} comes to`))).toBe(true);
    expect((await usual.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it.each(
    HOSTILE.flatMap(([name, query, limit]) => {
      const setting = QUERIES.find(([, of]) => of === limit)?.[0];
      return setting ? [[name, setting, limit ?? '', query] as const] : [];
    }),
  )('such as %s is not refused for it once %s is dropped', async (_, setting, limit, query) => {
    const { errors } = await (await tightWithout(setting)).graphql(query);
    expect(errors.filter(({ message }) => message.includes(`its ${limit} comes to`))).toEqual([]);
  });

  it('costs what its variables make of it', async () => {
    const query =
      'query ($n: Int = 3, $more: Boolean = false) { stories(first: $n) { edges { node { sectors { slug } methods @include(if: $more) { slug } } } } }';
    expect(costIn(await usual.graphql(query))).toMatchObject({ requested: 4 });
    expect(costIn(await usual.graphql(query, { n: 40 }))).toMatchObject({ requested: 41 });
    expect(costIn(await usual.graphql(query, { n: 40, more: true }))).toMatchObject({ requested: 81 });
    const refused = await tight.graphql(query, { n: 50 });
    expect(refused.errors[0]).toMatchObject({ message: expect.stringContaining('its cost comes to 51') as string });
    expect(costIn(refused)).toMatchObject({ requested: 51, limit: 50 });
  });

  it.each([
    ['that is answered', '{ __typename }', {}],
    ['that cannot be read', '{ stories(', {}],
    ['that asks for what is not there', '{ secrets }', {}],
    ['whose variables are wrong', 'query ($n: Int) { stories(first: $n) { totalCount } }', { n: 'x' }],
    ['whose page is too large', '{ stories(first: 101) { totalCount } }', {}],
    ['that is over a limit', `{ ${times(60, (place) => `a${place}: __typename`)} }`, {}],
  ])('%s is told its cost and what is left', async (_, query, variables) => {
    expect(costIn(await usual.graphql(query, variables))).toEqual({
      requested: expect.any(Number) as number,
      limit: 20_000,
      remaining: expect.any(Number) as number,
      resetSeconds: expect.any(Number) as number,
    });
  });

  it('by which tools read the whole schema is let through', async () => {
    const options = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    const answer = await usual.graphql(getIntrospectionQuery(options));
    expect(answer).toMatchObject({ status: 200, errors: [] });
    expect(costIn(answer)['requested']).toBe(50);
  });
});
