import { InviteMember } from '#domain/identity';
import { systemActor } from '#kernel';
import { toGlobalId } from '#platform/graphql-kit';
import type { ApiAnswer } from '../../support/api.js';
import { TestApi } from '../../support/api.js';
import { rootFields, schemaOf } from '../../support/arguments.js';
import { aComment, speakersIn } from '../../support/discussion-mutations.js';
import { synonymsAtHand } from '../../support/search-mutations.js';
import { testSearchEngine } from '../../support/search-engine.js';
import { SearchWorld } from '../../support/search-world.js';
import type { StoryWorld } from '../../support/story-world.js';

interface List {
  readonly name: string;
  readonly field: string;
  /** Arguments beside those of paging. */
  readonly args: string;
}

/** Every list with cursors, some in more than one order. */
const LISTS: readonly List[] = [
  { name: 'apiKeys', field: 'apiKeys', args: '' },
  { name: 'changes', field: 'changes', args: '' },
  { name: 'concepts', field: 'concepts', args: 'scheme: METHOD' },
  { name: 'concepts of another scheme', field: 'concepts', args: 'scheme: SECTOR' },
  { name: 'dueFollowUps', field: 'dueFollowUps', args: '' },
  { name: 'invitations', field: 'invitations', args: '' },
  { name: 'members', field: 'members', args: '' },
  { name: 'moderationQueue', field: 'moderationQueue', args: '' },
  { name: 'organisations', field: 'organisations', args: '' },
  { name: 'organisations found', field: 'organisations', args: 'query: "kommune"' },
  { name: 'reviewQueue', field: 'reviewQueue', args: '' },
  { name: 'searchLog', field: 'searchLog', args: '' },
  { name: 'searchLog without hits', field: 'searchLog', args: 'order: WITHOUT_HITS' },
  { name: 'searchStories', field: 'searchStories', args: 'query: "køen"' },
  { name: 'searchStories by date', field: 'searchStories', args: 'query: "køen", orderBy: PUBLISHED_AT_DESC' },
  { name: 'stories', field: 'stories', args: '' },
  { name: 'stories by title', field: 'stories', args: 'orderBy: { field: TITLE, direction: ASC }' },
  { name: 'stories by change', field: 'stories', args: 'orderBy: { field: UPDATED_AT }' },
  { name: 'synonyms', field: 'synonyms', args: '' },
  { name: 'synonyms with a part', field: 'synonyms', args: 'containing: "ord"' },
];

const REFUSED = {
  status: 200,
  code: 'BAD_USER_INPUT',
  path: ['after'],
  message: 'This cursor is not one that this list has given out. Start again without it.',
};

let search: SearchWorld;
let world: StoryWorld;
let admin: string;
const cursors = new Map<string, string>();

type Page = Record<string, { readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } }>;

const page = (list: List, cursor: string | null, api = world.api, argument = 'after'): Promise<ApiAnswer<Page>> => {
  const query = `query ($cursor: String) { ${list.field}(first: 1, ${argument}: $cursor, ${list.args}) { pageInfo { endCursor hasNextPage } } }`;
  return api.graphql<Page>(query, { cursor }, admin);
};

const refusal = async (list: List, cursor: string, api = world.api): Promise<unknown> => {
  const { status, errors } = await page(list, cursor, api);
  const [error] = errors;
  return { status, code: error?.extensions.code, path: error?.extensions.path, message: error?.message };
};

beforeAll(async () => {
  search = await SearchWorld.start({ CURSOR_KEY: 'the key of this year' });
  world = search.stories;
  admin = await world.api.key('ADMIN');
  await world.published('Den første');
  await world.published('Den andre');
  await world.submitted('Den tredje');
  await world.submitted('Den fjerde');
  await synonymsAtHand(world);
  const [discussed] = await world.rows<{ id: string }>('select id from stories limit 1');
  const { writer } = await speakersIn(world);
  for (let times = 0; times < 2; times += 1) await aComment(world, toGlobalId('Story', discussed!.id), writer);
  await world.api.rows(`update comments set state = 'PENDING'`);
  await world.api.rows(`update stories set next_follow_up_on = '2020-02-01', published_at = '2020-01-01'`);
  for (const name of ['Den ene', 'Den andre']) {
    await world.api.person('ADMIN', null, name);
    const input = {
      email: `${name.replace(' ', '.')}@example.no`,
      organisation: null,
      role: 'READER',
      days: 1,
    } as const;
    await world.api.get(InviteMember).run(systemActor('test'), input);
  }
  await world.rows(
    `insert into search_log select '2026-01-01', 'spor ' || n, null, 5, 4, 0, 0, 0 from generate_series(1, 2) n`,
  );
  await search.settled();
  for (const list of LISTS) {
    const answer = await page(list, null);
    const cursor = answer.data?.[list.field]?.pageInfo.endCursor;
    if (!cursor) throw new Error(`${list.name}: ${answer.text}`);
    cursors.set(list.name, cursor);
  }
});
afterAll(() => search.stop());

describe('a cursor', () => {
  it('is tried in every list that has them', async () => {
    const fields = rootFields(await schemaOf(world.api)).filter(({ field }) =>
      field.args.some(({ name }) => name === 'after'),
    );
    expect(new Set(LISTS.map(({ field }) => field))).toEqual(new Set(fields.map(({ field }) => field.name)));
  });

  it.each(LISTS)('of $name leads on there', async (list) => {
    const { data, errors } = await page(list, cursors.get(list.name) ?? '');
    expect([errors, data === null]).toEqual([[], false]);
  });

  it.each(LISTS)('that is forged is refused by $name', async (list) => {
    const cursor = cursors.get(list.name) ?? '';
    const bytes = Buffer.from(cursor, 'base64url');
    const sealed = (text: string): string =>
      Buffer.concat([bytes.subarray(0, 8), Buffer.from(text)]).toString('base64url');
    const flipped = Buffer.from(bytes);
    flipped[flipped.length - 3]! ^= 1;
    const forged = [
      ...[
        flipped.toString('base64url'),
        cursor.slice(0, -2),
        `${cursor}AA`,
        ` ${cursor}`,
        `${cursor}=`,
        cursor.toUpperCase(),
      ],
      ...[
        sealed('[null,null]'),
        sealed('["2999-01-01T00:00:00Z","x"]'),
        sealed('{}'),
        sealed(''),
        sealed('x'.repeat(9_000)),
      ],
      ...['', 'x', 'null', '[]', '-1', '1', '\u0001', '9'.repeat(10_000), Buffer.from('["1"]').toString('base64')],
    ];
    for (const one of forged) expect([one, await refusal(list, one)]).toEqual([one, REFUSED]);
  });

  it.each(LISTS)('of any other list or order is refused by $name', async (list) => {
    const foreign = [...cursors].filter(([name]) => name !== list.name);
    for (const [name, cursor] of foreign) expect([name, await refusal(list, cursor)]).toEqual([name, REFUSED]);
  });

  it('is refused before a page as it is after one', async () => {
    const stories = LISTS.find(({ name }) => name === 'stories')!;
    const [own, foreign] = [cursors.get('stories') ?? '', cursors.get('changes') ?? ''];
    const before = (cursor: string): Promise<ApiAnswer<Page>> => page(stories, cursor, world.api, 'before');
    expect((await before(own)).errors).toEqual([]);
    expect((await before(foreign)).errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', path: ['before'] },
      message: REFUSED.message,
    });
  });

  it('has expired once the key is another, on every list', async () => {
    const { databaseUrl } = world.api;
    const { url: MEILI_URL, apiKey: MEILI_MASTER_KEY } = testSearchEngine();
    const engine = { MEILI_URL, MEILI_MASTER_KEY };
    const [renewed, same] = await Promise.all(
      ['the key of next year', 'the key of this year'].map((key) =>
        TestApi.start({ DATABASE_URL: databaseUrl, MEILI_INDEX: search.index.uid, ...engine, CURSOR_KEY: key }),
      ),
    );
    try {
      for (const list of LISTS) {
        const cursor = cursors.get(list.name) ?? '';
        expect([list.name, await refusal(list, cursor, renewed)]).toEqual([list.name, REFUSED]);
        expect([list.name, (await page(list, cursor, same)).errors]).toEqual([list.name, []]);
      }
    } finally {
      await Promise.all([renewed?.stop(), same?.stop()]);
    }
  });

  it('still leads on when its row is gone', async () => {
    const gone = await world.published('Den som forsvinner');
    const stories = LISTS.find(({ name }) => name === 'stories')!;
    const cursor = (await page(stories, null)).data?.['stories']?.pageInfo.endCursor ?? '';
    await world.done('unpublishStory', { id: gone.id }, world.editor);
    expect((await page(stories, cursor)).data).toEqual({
      stories: { pageInfo: { endCursor: expect.any(String) as string, hasNextPage: true } },
    });
  });
});
