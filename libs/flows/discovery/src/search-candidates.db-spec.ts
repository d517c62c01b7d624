import { ANONYMOUS, pageRequest } from '#kernel';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { changeStory, writeStories } from '../../../../test/support/published-stories.js';
import { type FoundStories, type StorySearchRequest, SearchStories } from './application/search-stories.js';

describe('candidates of Meilisearch', () => {
  let rooms: SearchRooms;
  const search = (request: Partial<StorySearchRequest> & { first?: number; after?: string | null }) =>
    rooms.get(SearchStories).run(ANONYMOUS, {
      query: '',
      ...request,
      page: pageRequest({ first: request.first ?? 20, after: request.after }),
    });
  const titles = ({ edges }: FoundStories): string[] => edges.map(({ node }) => node.title);

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.vocabulary();
    await writeStories(rooms.database, [
      { title: 'Veileder i anskaffelser', kind: 'GUIDE' },
      { title: 'Hemmelig journal', visibility: 'PUBLIC_SECTOR' },
      { title: 'Journalen kom', kind: 'GUIDE' },
      { title: 'Journalister i kommunen', kind: 'LESSON' },
      ...Array.from({ length: 7 }, (_, place) => ({
        title: `Vannkraftverk ${place}`,
        kind: place % 2 === 0 ? 'GUIDE' : 'LESSON',
        publishedAt: `2020-01-0${1 + (place % 3)}T10:00:00Z`,
      })),
    ]);
    await rooms.watch(AbortSignal.timeout(60_000));
    await rooms.deliver();
  });
  afterAll(() => rooms.close());

  /** How often a reader's question was put to the engine; that it is there is asked each second, for no hits. */
  const questions = (asked: jest.SpiedFunction<typeof rooms.engine.search>): number =>
    asked.mock.calls.filter(([queries]) => queries.some(({ limit }) => limit !== 0)).length;

  it('asks Meilisearch where no story has the words, and only there', async () => {
    const asked = jest.spyOn(rooms.engine, 'search');
    const calls = async (query: string, more: Partial<StorySearchRequest> = {}): Promise<[number, string[]]> => {
      asked.mockClear();
      const found = titles(await search({ query, ...more }));
      return [questions(asked), found];
    };
    expect(await calls('anskaffelser')).toEqual([0, ['Veileder i anskaffelser']]);
    expect(await calls('anskaffelser qqqqqqqq')).toEqual([0, ['Veileder i anskaffelser']]);
    expect(await calls('')).toEqual([0, expect.any(Array)]);
    const takenApart = 'anskaf felser';
    expect(await calls(takenApart)).toEqual([1, ['Veileder i anskaffelser']]);
    expect(await calls(takenApart, { filter: { kinds: ['LESSON'] } })).toEqual([1, []]);
    expect(await calls(takenApart, { orderBy: 'PUBLISHED_AT_ASC' })).toEqual([1, ['Veileder i anskaffelser']]);
    expect((await calls('hemme lig'))[1]).not.toContain('Hemmelig journal');
    asked.mockRestore();
  });

  it('are not asked for where stories have the words that a filter leaves out', async () => {
    const asked = jest.spyOn(rooms.engine, 'search');
    const found = await search({ query: 'journalen', filter: { kinds: ['LESSON'] }, facets: ['KIND'] });
    expect(found).toMatchObject({ totalCount: 0, edges: [] });
    expect(found.facets[0]?.buckets.map(({ value, count }) => [value, count])).toEqual([['GUIDE', 1]]);
    expect(questions(asked)).toBe(0);
    asked.mockRestore();
  });

  it.each(['RELEVANCE', 'PUBLISHED_AT_ASC', 'PUBLISHED_AT_DESC'] as const)(
    'come on pages ordered by %s, each once',
    async (orderBy) => {
      const request = { query: 'vann kraftverk', orderBy, facets: ['KIND'] as const };
      const whole = await search(request);
      expect([whole.engine, whole.totalCount]).toEqual(['MEILISEARCH', 7]);
      const seen: string[] = [];
      for (let after: string | null | undefined = null; after !== undefined && seen.length < 20;) {
        const found: FoundStories = await search({ ...request, first: 3, after });
        expect([found.totalCount, found.facets]).toEqual([7, whole.facets]);
        seen.push(...titles(found));
        after = found.hasNextPage ? found.endCursor : undefined;
      }
      expect(seen).toEqual(titles(whole));
      const dates = whole.edges.map(({ node }) => String(node.publishedAt));
      if (orderBy !== 'RELEVANCE') {
        expect(dates).toEqual(orderBy === 'PUBLISHED_AT_ASC' ? dates.toSorted() : dates.toSorted().toReversed());
      }
    },
  );

  it('hides at once what only Meilisearch would have proposed', async () => {
    const request = { query: 'anskaf felser' };
    const found = await search(request);
    expect(found.totalCount).toBe(1);
    const [id = ''] = found.edges.map(({ node }) => node.id);
    await changeStory(rooms.database, id, `state = 'ARCHIVED'`, 'StoryArchived');
    expect(await search(request)).toMatchObject({ edges: [], totalCount: 0 });
    await changeStory(rooms.database, id, `state = 'PUBLISHED'`, 'StoryPublished');
    await rooms.deliver();
    expect(titles(await search(request))).toEqual(['Veileder i anskaffelser']);
  });

  it('answers whatever is asked, and never more than is asked for', async () => {
    const strings = [
      'x'.repeat(10_000),
      'gevinst '.repeat(2_000),
      '\0',
      '\ud800',
      '"',
      `'`,
      `') or 1=1 --`,
      '\\',
      '😀',
      'שלום',
      '%',
      '_',
      '**',
      '   ',
      'NULL',
      '"visibility" = "AGENCY"',
      ':*',
      'a & b | !c',
    ];
    for (const query of strings) {
      for (const filled of ['null', 'now()']) {
        await rooms.write(`update search_indexes set filled_at = ${filled}`);
        expect((await search({ query, first: 2 })).edges.length).toBeLessThanOrEqual(2);
      }
    }
  });
});
