import { ANONYMOUS, pageRequest } from '#kernel';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { type StoryFixture, changeStory, writeStories } from '../../../../test/support/published-stories.js';
import { FACET_FIELDS } from './application/facet-field.js';
import { type StorySearchRequest, type FoundStories, SearchStories } from './application/search-stories.js';

const STORIES: readonly StoryFixture[] = [
  {
    title: 'Gevinster av ny journal',
    sectors: ['sykehus'],
    methods: ['gevinstrealisering'],
    organisations: ['bergen'],
    status: 'IN_USE',
    outcome: 'ACHIEVED',
    levels: ['MUNICIPALITY'],
    publishedAt: '2023-01-31T23:30:00Z',
  },
  {
    title: 'Sammenslåing av kommuner',
    summary: 'Røynsler med kommunesammenslåing',
    organisations: ['royken'],
    places: ['royken'],
    kind: 'EVALUATION',
    outcome: 'PARTLY',
    levels: ['MUNICIPALITY', 'COUNTY'],
    publishedAt: '2020-02-01T10:00:00Z',
  },
  {
    title: 'Skolen fekk ny plattform',
    language: 'nn',
    translations: { en: 'A new platform for the school' },
    sectors: ['skole'],
    places: ['asker'],
    status: 'STOPPED',
    outcome: 'STOPPED',
    publishedAt: '2021-06-01T10:00:00Z',
  },
  {
    title: 'Digital journal i skolen',
    body: 'Vi lærte mye om **økonomi** og gevinster.',
    sectors: ['skole', 'sykehus'],
    kind: 'LESSON',
    publishedAt: '2021-06-01T10:00:00Z',
  },
  {
    title: 'Veileder i anskaffelser',
    kind: 'GUIDE',
    methods: ['gevinstrealisering'],
    levels: ['STATE'],
    publishedAt: '2024-12-31T22:59:00Z',
  },
  { title: 'Hemmelig journal', visibility: 'PUBLIC_SECTOR', sectors: ['helse'] },
  { title: 'Journal med sperrefrist', embargoUntil: '2026-06-01T00:00:00Z', sectors: ['helse'] },
  {
    title: 'Skjult eier av journal',
    withheld: true,
    organisations: ['bergen'],
    places: ['bergen'],
    people: ['Kari Nordmann'],
    sectors: ['helse'],
    publishedAt: '2019-03-01T12:00:00Z',
  },
  { title: 'Utkast til journal', state: 'DRAFT', sectors: ['helse'] },
];

describe('searching', () => {
  let rooms: SearchRooms;
  const search = (
    request: Partial<StorySearchRequest> & { first?: number; after?: string | null },
  ): Promise<FoundStories> =>
    rooms.get(SearchStories).run(ANONYMOUS, {
      query: '',
      ...request,
      page: pageRequest({ first: request.first ?? 20, after: request.after }),
    });
  const both = async (request: Parameters<typeof search>[0]): Promise<readonly [FoundStories, FoundStories]> => {
    const meilisearch = await search(request);
    await rooms.write('update search_indexes set filled_at = null');
    const postgres = await search(request);
    await rooms.write('update search_indexes set filled_at = now()');
    expect([meilisearch.engine, postgres.engine]).toEqual(['MEILISEARCH', 'POSTGRESQL']);
    return [meilisearch, postgres];
  };
  const titles = ({ edges }: FoundStories): string[] => edges.map(({ node }) => node.title);

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.vocabulary();
    await writeStories(rooms.database, STORIES);
    await rooms.watch(AbortSignal.timeout(60_000));
    await rooms.deliver();
  });
  afterAll(() => rooms.close());

  it.each<[string, Partial<StorySearchRequest>, string[]]>([
    [
      'everything, newest first',
      {},
      [
        'Veileder i anskaffelser',
        'Gevinster av ny journal',
        'Digital journal i skolen',
        'Skolen fekk ny plattform',
        'Sammenslåing av kommuner',
        'Skjult eier av journal',
      ],
    ],
    [
      'oldest first',
      { orderBy: 'PUBLISHED_AT_ASC', query: 'journal' },
      ['Skjult eier av journal', 'Digital journal i skolen', 'Gevinster av ny journal'],
    ],
    [
      'punctuation alone',
      { query: '?!' },
      [
        'Veileder i anskaffelser',
        'Gevinster av ny journal',
        'Digital journal i skolen',
        'Skolen fekk ny plattform',
        'Sammenslåing av kommuner',
        'Skjult eier av journal',
      ],
    ],
    [
      'an English concept label',
      { query: 'benefits realisation' },
      // A synonym leads to "gevinst" alone as well, a part of the other names of the method.
      ['Digital journal i skolen', 'Gevinster av ny journal', 'Veileder i anskaffelser'],
    ],
    ['a former name of the municipality', { query: 'Bjørgvin' }, ['Gevinster av ny journal']],
    ['the municipality that came after', { query: 'Asker' }, ['Sammenslåing av kommuner', 'Skolen fekk ny plattform']],
    ['the municipality that came before', { query: 'Hurum' }, ['Skolen fekk ny plattform']],
    [
      'a broader theme',
      { query: 'helse', orderBy: 'PUBLISHED_AT_DESC' },
      ['Gevinster av ny journal', 'Digital journal i skolen', 'Skjult eier av journal'],
    ],
    ['ae and oe', { query: 'oekonomi' }, ['Digital journal i skolen']],
    ['an English translation', { query: 'platforms' }, ['Skolen fekk ny plattform']],
    [
      'stop words alone',
      { query: 'av' },
      ['Gevinster av ny journal', 'Sammenslåing av kommuner', 'Skjult eier av journal'],
    ],
    [
      'words that carry enough of the query',
      { query: 'journal anskaffelser' },
      ['Veileder i anskaffelser', 'Digital journal i skolen', 'Gevinster av ny journal', 'Skjult eier av journal'],
    ],
    [
      'not a common word beside two rare ones',
      { query: 'journal anskaffelser plattform' },
      ['Skolen fekk ny plattform', 'Veileder i anskaffelser'],
    ],
    ['an unknown word beside a known one', { query: 'anskaffelser qqqqqqqq' }, ['Veileder i anskaffelser']],
    ['an unknown word', { query: 'qqqqqqqq' }, []],
    [
      'narrower sectors',
      { filter: { sectors: ['helse'] } },
      ['Gevinster av ny journal', 'Digital journal i skolen', 'Skjult eier av journal'],
    ],
    [
      'two sectors',
      { filter: { sectors: ['helse', 'skole'] } },
      ['Gevinster av ny journal', 'Digital journal i skolen', 'Skolen fekk ny plattform', 'Skjult eier av journal'],
    ],
    [
      'a method',
      { filter: { methods: ['gevinstrealisering'] } },
      ['Veileder i anskaffelser', 'Gevinster av ny journal'],
    ],
    ['a withheld body', { filter: { organisations: ['bergen'] } }, ['Gevinster av ny journal']],
    ['the successor of a body', { filter: { organisations: ['asker'] } }, ['Sammenslåing av kommuner']],
    [
      'a former number',
      { filter: { municipalities: ['0627'] } },
      ['Skolen fekk ny plattform', 'Sammenslåing av kommuner'],
    ],
    ['a sibling in a merger', { filter: { municipalities: ['hurum'] } }, ['Skolen fekk ny plattform']],
    ['kinds', { filter: { kinds: ['GUIDE', 'LESSON'] } }, ['Veileder i anskaffelser', 'Digital journal i skolen']],
    ['statuses', { filter: { statuses: ['IN_USE'] } }, ['Gevinster av ny journal']],
    [
      'outcomes',
      { filter: { outcomes: ['PARTLY', 'STOPPED'] } },
      ['Skolen fekk ny plattform', 'Sammenslåing av kommuner'],
    ],
    ['languages', { filter: { languages: ['en'] } }, ['Skolen fekk ny plattform']],
    [
      'Norwegian days',
      { filter: { publishedFrom: '2023-02-01', publishedTo: '2023-02-01' } },
      ['Gevinster av ny journal'],
    ],
    ['until a day', { filter: { publishedTo: '2020-02-01' } }, ['Sammenslåing av kommuner', 'Skjult eier av journal']],
    [
      'no measured benefits',
      { query: 'anskaffelser', filter: { hasMeasuredBenefits: false } },
      ['Veileder i anskaffelser'],
    ],
    ['measured benefits', { filter: { hasMeasuredBenefits: true } }, []],
    [
      'fields together',
      { query: 'journal', filter: { sectors: ['skole'], kinds: ['LESSON', 'GUIDE'], languages: [] } },
      ['Digital journal i skolen'],
    ],
  ])('%s: both engines find the same', async (_, request, expected) => {
    const [meilisearch, postgres] = await both({ ...request, facets: FACET_FIELDS });
    expect(titles(meilisearch).sort()).toEqual([...expected].sort());
    expect(titles(postgres).sort()).toEqual([...expected].sort());
    if (request.orderBy || !request.query)
      expect([titles(meilisearch), titles(postgres)]).toEqual([expected, expected]);
    expect([meilisearch.totalCount, postgres.totalCount]).toEqual([expected.length, expected.length]);
    expect(meilisearch.facets).toEqual(postgres.facets);
    const ordered = ({ edges }: FoundStories) => edges.map(({ node, score }) => [node.title, score]);
    expect(ordered(meilisearch)).toEqual(ordered(postgres));
  });

  it('a facet is not shrunk by its own filter, and speaks the language asked for', async () => {
    for (const found of await both({
      filter: { sectors: ['skole'], kinds: ['LESSON'] },
      facets: ['SECTOR', 'KIND', 'LEVEL'],
      language: 'en',
    })) {
      expect(found.totalCount).toBe(1);
      expect(found.facets.map(({ field, named }) => [field, [...named]])).toEqual([
        ['SECTOR', ['skole']],
        ['KIND', ['LESSON']],
        ['LEVEL', []],
      ]);
      expect(found.facets.map(({ field, buckets }) => ({ field, buckets }))).toEqual([
        {
          field: 'SECTOR',
          buckets: ['helse:Health', 'sykehus:Hospitals', 'skole:School'].map((pair) => ({
            value: pair.split(':')[0],
            label: pair.split(':')[1],
            count: 1,
          })),
        },
        {
          field: 'KIND',
          buckets: [
            { value: 'CASE_STORY', label: 'Case story', count: 1 },
            { value: 'LESSON', label: 'Lesson', count: 1 },
          ],
        },
        { field: 'LEVEL', buckets: [] },
      ]);
    }
  });

  it('marks the words in the text shown', async () => {
    const [{ edges }] = await both({ query: 'okonomi', highlights: true });
    const [mark] = edges[0]?.highlights ?? [];
    expect(mark?.field).toBe('body');
    expect(mark?.ranges.map(({ start, end }) => mark.fragment.slice(start, end))).toEqual(['økonomi']);
  });

  it.each([
    [{ sectors: ['helse', 'nope'] }, ['filter', 'sectors', '1'], 'nope'],
    [{ methods: ['helse'] }, ['filter', 'methods', '0'], 'helse'],
    [{ organisations: ['\0'] }, ['filter', 'organisations', '0'], ''],
    [{ municipalities: ['9999'] }, ['filter', 'municipalities', '0'], '9999'],
    [{ publishedFrom: '2024-02-01', publishedTo: '2024-01-01' }, ['filter', 'publishedTo'], 'publishedTo'],
  ])('refuses what nobody knows: %j', async (filter, path, named) => {
    const error: unknown = await search({ filter }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: path });
    expect(String(error)).toContain(named);
  });

  it('refuses the cursor of another search', async () => {
    const { edges } = await search({ query: 'journal', first: 1 });
    await expect(search({ query: 'skole', after: edges[0]?.cursor })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(search({ query: 'journal', after: 'x' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('hides at once what is taken down while the worker stands still', async () => {
    const request = { query: 'anskaffelser', facets: FACET_FIELDS };
    const { edges } = await search(request);
    const id = edges[0]?.node.id ?? '';
    await changeStory(rooms.database, id, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
    for (const found of await both(request)) {
      expect(found).toMatchObject({ edges: [], totalCount: 0 });
      expect(found.facets.flatMap(({ buckets }) => buckets)).toEqual([]);
    }
    await rooms.deliver();
    await changeStory(rooms.database, id, `state = 'PUBLISHED'`, 'StoryPublished');
    await rooms.deliver();
    expect((await search(request)).totalCount).toBe(1);
  });
});
