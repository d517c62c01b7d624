import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start({ ANSWER_CACHE_BYTES: '0' });
  await world.published('Spurt om igjen og om igjen');
});
afterAll(() => world.stop());

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

const ask = async (
  query: string,
  variables: object,
  operationName: string | undefined,
): Promise<Answer & { status: number }> => {
  const response = await fetch(`${world.api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const { data, errors } = (await response.json()) as Answer;
  return { status: response.status, data, errors };
};

const FRAGMENT = 'fragment F on Concept { slug label }';
const LIST = 'concepts(scheme: METHOD, first: 2)';

type Asked = readonly [name: string, query: string, variables: readonly object[], operation: string | undefined];

/** Queries, with the variables that they are asked with in turn. */
const ASKED: readonly Asked[] = [
  [
    'a plain list',
    `{ ${LIST} { edges { cursor node { id ...F } } pageInfo { hasNextPage endCursor } } } ${FRAGMENT}`,
    [{}],
    undefined,
  ],
  [
    'a fragment under two conditions',
    `query ($a: Boolean!) { ${LIST} { edges { node { ...F @include(if: $a) ...F @skip(if: $a) } } } } ${FRAGMENT}`,
    [{ a: false }, { a: true }],
    undefined,
  ],
  [
    'a fragment under a condition beside one without',
    `query ($x: Boolean!) { a: ${LIST} { edges { node { scheme ...F @include(if: $x) } } } b: ${LIST} { edges { node { ...F } } } } ${FRAGMENT}`,
    [{ x: false }, { x: true }],
    undefined,
  ],
  [
    'one of two operations',
    `query A($x: Boolean!) { ${LIST} { edges { node { scheme ...F @include(if: $x) } } } } query B { ${LIST} { edges { node { ...F } } } } ${FRAGMENT}`,
    [{ x: false }],
    'A',
  ],
  [
    'an interface',
    `query ($id: ID!) { node(id: $id) { __typename id ... on Concept { slug } } }`,
    [{ id: 'bm8' }],
    undefined,
  ],
  ['an error of a resolver', `{ concepts(scheme: METHOD, first: 101) { edges { node { slug } } } }`, [{}], undefined],
  [
    'an error beside data',
    `{ a: story(slug: "x") { slug } b: stories(first: 3, after: "x") { edges { cursor } } }`,
    [{}],
    undefined,
  ],
  [
    'variables at fault',
    `query ($first: Int!) { ${LIST} { edges { cursor } } stories(first: $first) { edges { cursor } } }`,
    [{ first: 'x' }, {}],
    undefined,
  ],
  ['introspection', `{ __type(name: "Story") { name fields { name type { name kind } } } }`, [{}], undefined],
];

describe('a query asked again and again', () => {
  it.each(ASKED)('with %s is answered as the first time', async (_, query, variables, operation) => {
    const first = [];
    for (const values of variables) first.push(await ask(query, values, operation));
    for (let time = 0; time < 4; time += 1) {
      for (const [place, values] of variables.entries())
        expect(await ask(query, values, operation)).toEqual(first[place]);
    }
  });
});
