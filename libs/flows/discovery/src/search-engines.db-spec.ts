import { ANONYMOUS, pageRequest, systemActor } from '#kernel';
import { ConsumerUnavailable } from '#platform/outbox';
import { writeStories } from '../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { CheckIndex } from './application/check-index.js';
import { EngineHealth } from './application/engine-health.js';
import { ReindexStories } from './application/reindex-stories.js';
import type { StorySearchOrder } from './application/search-question.js';
import { type FoundStories, SearchStories } from './application/search-stories.js';

const ADMIN = systemActor('test');
const soon = (): AbortSignal => AbortSignal.timeout(60_000);

const opened = async (...given: Parameters<typeof SearchRooms.open>): Promise<SearchRooms> => {
  const rooms = await SearchRooms.open(...given);
  await rooms.vocabulary();
  await rooms.watch(soon());
  return rooms;
};

const search = (rooms: SearchRooms, query: string): Promise<FoundStories> =>
  rooms.get(SearchStories).run(ANONYMOUS, { query, page: pageRequest({}) });

describe('paging', () => {
  let rooms: SearchRooms;
  beforeAll(async () => {
    rooms = await opened();
    await writeStories(
      rooms.database,
      Array.from({ length: 1_100 }, (_, place) => ({
        title: `Prosjekt ${place}`,
        publishedAt: `20${10 + (place % 10)}-03-04T10:00:00Z`,
      })),
    );
    await rooms.deliver();
  });
  afterAll(() => rooms.close());

  it.each([
    ['MEILISEARCH', '', 'now()'],
    ['MEILISEARCH', 'prosjekt', 'now()'],
    ['POSTGRESQL', '', 'null'],
    ['POSTGRESQL', 'prosjekt', 'null'],
  ])('with %s for "%s" comes to the end without repeating itself', async (engine, query, filled) => {
    await rooms.write(`update search_indexes set filled_at = ${filled}`);
    const ids: string[] = [];
    for (let after: string | null | undefined = null; after !== undefined;) {
      const found: FoundStories = await rooms
        .get(SearchStories)
        .run(ANONYMOUS, { query, page: pageRequest({ first: 100, after }) });
      expect([found.engine, found.totalCount, found.hasPreviousPage]).toEqual([engine, 1_100, ids.length > 0]);
      ids.push(...found.edges.map(({ node }) => node.id));
      after = found.hasNextPage ? found.edges.at(-1)?.cursor : undefined;
    }
    expect([ids.length, new Set(ids).size]).toEqual([1_100, 1_100]);
  });
});

describe('a page after another', () => {
  let rooms: SearchRooms;
  const titles = ({ edges }: FoundStories): string[] => edges.map(({ node }) => node.title);
  const page = (query: string, orderBy: StorySearchOrder, after: string | null = null): Promise<FoundStories> =>
    rooms
      .get(SearchStories)
      .run(ANONYMOUS, { query, orderBy, facets: ['KIND'], page: pageRequest({ first: 3, after }) });
  const fill = (moment: 'now()' | 'null') => rooms.write(`update search_indexes set filled_at = ${moment}`);

  beforeAll(async () => {
    rooms = await opened();
    await writeStories(
      rooms.database,
      Array.from({ length: 9 }, (_, place) => ({
        title: `Bro ${place}`,
        kind: place % 2 === 0 ? 'GUIDE' : 'LESSON',
        publishedAt: `2020-01-0${1 + Math.floor(place / 4)}T10:00:00.123Z`,
      })),
    );
    await rooms.deliver();
  });
  beforeEach(() => fill('now()'));
  afterAll(() => rooms.close());

  it('by relevance goes on where the first ended, whoever answers', async () => {
    const all = titles(await search(rooms, 'bro'));
    const seen: string[] = [];
    let after: string | null = null;
    for (const moment of ['now()', 'null', 'now()'] as const) {
      await fill(moment);
      const found: FoundStories = await page('bro', 'RELEVANCE', after);
      expect([found.engine, found.totalCount]).toEqual([moment === 'null' ? 'POSTGRESQL' : 'MEILISEARCH', 9]);
      expect(found.hasNextPage).toBe(seen.length < 6);
      seen.push(...titles(found));
      after = found.endCursor;
    }
    expect(seen).toEqual(all);
    expect(new Set(all).size).toBe(9);
  });

  it.each(['PUBLISHED_AT_ASC', 'PUBLISHED_AT_DESC'] as const)(
    'with %s neither repeats nor skips a story, whoever answers and whatever is published meanwhile',
    async (order) => {
      const all = titles(
        await rooms.get(SearchStories).run(ANONYMOUS, { query: 'bro', orderBy: order, page: pageRequest({}) }),
      );
      const seen: string[] = [];
      let after: string | null = null;
      for (const [place, moment] of (['now()', 'null', 'now()'] as const).entries()) {
        await fill(moment);
        const found: FoundStories = await page('bro', order, after);
        expect(found.engine).toBe(moment === 'null' ? 'POSTGRESQL' : 'MEILISEARCH');
        expect(found.hasPreviousPage).toBe(place > 0);
        expect(found.totalCount).toBe(all.length + place);
        expect(found.facets[0]?.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(all.length + place);
        seen.push(...titles(found));
        after = found.endCursor;
        await fill('now()');
        const publishedAt = order === 'PUBLISHED_AT_ASC' ? '2019-01-01T10:00:00Z' : '2021-01-01T10:00:00Z';
        await writeStories(rooms.database, [{ title: `Bro imens ${order} ${place}`, publishedAt }]);
        await rooms.deliver();
      }
      expect(seen).toEqual(all.slice(0, 9));
    },
  );
});

describe('without the engine', () => {
  it('out of reach: rows of PostgreSQL are right, the events wait, and the answer says who gave it', async () => {
    const rooms = await SearchRooms.open({ url: 'http://127.0.0.1:9' });
    await rooms.write(
      `insert into search_indexes (uid, state, settings_digest, filled_at, created_at) values ($1, 'LIVE', 'x', now(), now())`,
      [rooms.config.search.indexUid],
    );
    await writeStories(rooms.database, [{ title: 'Uten motor' }]);
    await expect(rooms.deliver()).rejects.toBeInstanceOf(ConsumerUnavailable);
    await rooms.get(EngineHealth).look();
    expect(await search(rooms, 'motor')).toMatchObject({ engine: 'POSTGRESQL', totalCount: 1 });
    expect(await search(rooms, 'mo tor')).toMatchObject({ engine: 'POSTGRESQL', totalCount: 0 });
    await rooms.watch(soon());
    await rooms.close();
  });

  it('not set up: everything works on PostgreSQL', async () => {
    const rooms = await opened({ url: null });
    await writeStories(rooms.database, [{ title: 'Bare PostgreSQL' }]);
    await rooms.deliver();
    expect(await search(rooms, 'postgresql')).toMatchObject({ engine: 'POSTGRESQL', totalCount: 1 });
    expect(await rooms.get(CheckIndex).run()).toEqual({ missing: [], stale: [], surplus: [] });
    expect(await rooms.get(ReindexStories).run(ADMIN)).toEqual({ stories: 1 });
    await rooms.close();
  });
});
