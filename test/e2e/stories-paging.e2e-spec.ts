import { StoryWorld } from '../support/story-world.js';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: StoryFilter, $orderBy: StoryOrder) {
  stories(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const BY_TITLE = { field: 'TITLE', direction: 'ASC' };

let world: StoryWorld;
const titles = Array.from({ length: 7 }, (_, place) => `Historie ${place + 1}`);

beforeAll(async () => {
  world = await StoryWorld.start();
  for (const title of titles) await world.published(title);
});
afterAll(() => world.stop());

const page = async (variables: object): Promise<Page> =>
  (await world.api.ask<{ stories: Page }>(LIST, variables)).stories;
const named = ({ edges }: Page): string[] => edges.map(({ node }) => node.title);
const refusal = async (query: string, variables: object = {}): Promise<unknown> => {
  const { errors, text } = await world.api.graphql(query, variables);
  expect(text).not.toMatch(/select .* from|postgres|node_modules|\\n +at |127\.0\.0\.1/i);
  return { code: errors[0]?.extensions.code, path: errors[0]?.extensions.path, message: errors[0]?.message };
};

describe('the connection of stories, after the Relay specification', () => {
  it('is walked forward to its end', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn += 1) {
      const { edges, pageInfo }: Page = await page({ first: 3, after, orderBy: BY_TITLE });
      expect(pageInfo).toEqual({
        hasNextPage: turn < 2,
        hasPreviousPage: turn > 0,
        startCursor: edges.at(0)?.cursor,
        endCursor: edges.at(-1)?.cursor,
      });
      seen.push(...edges.map(({ node }) => node.title));
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(titles);
    const beyond = await page({ first: 3, after, orderBy: BY_TITLE });
    expect(beyond).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('is walked backward to its beginning, each page in the order of the list', async () => {
    const last = await page({ last: 3, orderBy: BY_TITLE });
    expect(named(last)).toEqual(titles.slice(4));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const middle = await page({ last: 3, before: last.pageInfo.startCursor, orderBy: BY_TITLE });
    expect(named(middle)).toEqual(titles.slice(1, 4));
    expect(middle.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const first = await page({ last: 3, before: middle.pageInfo.startCursor, orderBy: BY_TITLE });
    expect(named(first)).toEqual(titles.slice(0, 1));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('is cut from both sides, and may be empty', async () => {
    const { edges } = await page({ orderBy: BY_TITLE });
    const between = await page({ first: 100, after: edges[1]!.cursor, before: edges[5]!.cursor, orderBy: BY_TITLE });
    expect(named(between)).toEqual(titles.slice(2, 5));
    expect((await page({ first: 0 })).edges).toEqual([]);
  });

  it('gives the newest publication first, twenty of them, unless asked otherwise', async () => {
    const { stories } = await world.api.ask<{ stories: Page }>(
      '{ stories { edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    );
    expect(named(stories)).toEqual(titles.toReversed());
    expect(named(await page({ orderBy: { field: 'UPDATED_AT', direction: 'ASC' } }))).toEqual(titles);
  });

  it('stays where it was when a story comes in meanwhile', async () => {
    const first = await page({ first: 3 });
    const { id } = await world.published('Historie 8');
    expect(named(await page({ first: 3, after: first.pageInfo.endCursor }))).toEqual(titles.toReversed().slice(3, 6));
    await world.done('withdrawStory', { id }, world.contributor);
  });
});

describe('a page that cannot be given', () => {
  it.each([
    ['over 100', { first: 101 }, ['first']],
    ['negative', { first: -1 }, ['first']],
    ['over 100 from the end', { last: 101 }, ['last']],
    ['from both ends', { first: 2, last: 2 }, ['last']],
    ['after a forged cursor', { after: 'Zm9yZ2VkIGN1cnNvcg' }, ['after']],
    ['after rubbish', { after: '\u0000💥' }, ['after']],
    ['before an empty cursor', { before: '' }, ['before']],
  ])('%s is refused at its argument', async (_, variables, path) => {
    expect(await refusal(LIST, variables)).toMatchObject({ code: 'BAD_USER_INPUT', path });
  });

  it('with a cursor of another list is refused', async () => {
    const { endCursor } = (await page({ first: 2 })).pageInfo;
    const foreign = { code: 'BAD_USER_INPUT', path: ['after'] };
    expect(await refusal(LIST, { after: endCursor, orderBy: BY_TITLE })).toMatchObject(foreign);
    expect(await refusal(LIST, { after: endCursor, filter: { kinds: ['GUIDE'] } })).toMatchObject(foreign);
    expect(
      await refusal('query ($after: String) { changes(after: $after) { edges { cursor } } }', { after: endCursor }),
    ).toMatchObject(foreign);
    const { changes } = await world.api.ask<{ changes: Page }>(
      '{ changes(first: 1) { edges { cursor } pageInfo { endCursor } } }',
    );
    expect(await refusal(LIST, { after: changes.pageInfo.endCursor })).toMatchObject(foreign);
  });

  it('with unknown names tells which, and where', async () => {
    const place = (field: string, at: string) => ({ code: 'BAD_USER_INPUT', path: ['filter', field, at] });
    const sectors = await refusal(LIST, { filter: { sectors: ['helsetjenester', 'finnes-ikke'] } });
    expect(sectors).toMatchObject({
      ...place('sectors', '1'),
      message: expect.stringContaining('finnes-ikke') as string,
    });
    expect(await refusal(LIST, { filter: { methods: ['helsetjenester'] } })).toMatchObject(place('methods', '0'));
    expect(await refusal(LIST, { filter: { organisations: ['ukjent-virksomhet'] } })).toMatchObject(
      place('organisations', '0'),
    );
    expect(await refusal(LIST, { filter: { municipalities: ['9999'] } })).toMatchObject(place('municipalities', '0'));
    expect(await refusal(LIST, { filter: { kinds: ['NOVEL'] } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('NOVEL') as string,
    });
    expect(await refusal(LIST, { filter: { publishedFrom: '2025-02-30' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('2025-02-30') as string,
    });
  });

  it('with days out of order or too long a list is refused', async () => {
    const days = { publishedFrom: '2025-02-01', publishedTo: '2025-01-01' };
    expect(await refusal(LIST, { filter: days })).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['filter', 'publishedTo'],
    });
    const sectors = Array.from({ length: 51 }, () => 'helsetjenester');
    const refused = await refusal(LIST, { filter: { sectors } });
    expect(refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['filter', 'sectors'],
      message: expect.stringContaining('50') as string,
    });
  });
});
