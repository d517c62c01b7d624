import { ANONYMOUS, newId, pageRequest } from '#kernel';
import type { StoryFilter } from '#domain/stories';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { writeStories } from '../../../../test/support/published-stories.js';
import { SearchStories } from './application/search-stories.js';

describe('a filter, read as by lists of stories,', () => {
  let rooms: SearchRooms;
  const page = pageRequest({});
  const titles = (found: { readonly edges: readonly { readonly node: { readonly title: string } }[] }): string[] =>
    found.edges.map(({ node }) => node.title).sort();
  const ways: readonly [string, (filter: StoryFilter) => Promise<string[]>][] = [
    [
      'Meilisearch',
      async (filter) => titles(await rooms.get(SearchStories).run(ANONYMOUS, { query: '', filter, page })),
    ],
    [
      'PostgreSQL',
      async (filter) => {
        await rooms.write('update search_indexes set filled_at = null');
        const found = await rooms.get(SearchStories).run(ANONYMOUS, { query: '', filter, page });
        await rooms.write('update search_indexes set filled_at = now()');
        return titles(found);
      },
    ],
  ];

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.vocabulary();
    await rooms.write(`update organisations set organisation_number = '964338531' where slug = 'bergen'`);
    await rooms.write(
      `insert into organisations (id, slug, kind, level, version, created_at, updated_at)
       values ($1, 'vestland', 'COUNTY', 'COUNTY', 1, now(), now())`,
      [newId()],
    );
    await writeStories(rooms.database, [
      { title: 'Bybane', organisations: ['bergen'], places: ['vestland'] },
      { title: 'Røyken', organisations: ['royken'] },
      { title: 'Asker', places: ['asker'] },
      { title: 'Skjult', withheld: true, organisations: ['bergen'], places: ['vestland'] },
    ]);
    await rooms.watch(AbortSignal.timeout(60_000));
    await rooms.deliver();
  });
  afterAll(() => rooms.close());

  describe.each(ways)('with %s', (...[, find]) => {
    it.each<[string, StoryFilter, string[]]>([
      ['a number as people write it', { organisations: ['964 338 531'] }, ['Bybane']],
      ['a municipality by its number in the register', { municipalities: ['NO 964338531 MVA'] }, ['Bybane']],
      ['a county', { municipalities: ['vestland'] }, ['Bybane']],
      ['a former municipality', { municipalities: ['0627'] }, ['Asker', 'Røyken']],
      ['a successor', { organisations: ['asker'] }, ['Røyken']],
      ['a sibling', { organisations: ['hurum'] }, []],
    ])('reads %s', async (_, filter, expected) => expect(await find(filter)).toEqual(expected));

    it.each<[StoryFilter, string[]]>([
      [{ sectors: ['helse', 'nope'] }, ['filter', 'sectors', '1']],
      [{ municipalities: ['\ud800\0'] }, ['filter', 'municipalities', '0']],
      [{ publishedFrom: '2024-02-30' }, ['filter', 'publishedFrom']],
      [{ publishedFrom: '2024-02-02', publishedTo: '2024-02-01' }, ['filter', 'publishedTo']],
      [{ kinds: Array.from({ length: 51 }, () => 'GUIDE' as const) }, ['filter', 'kinds']],
    ])('refuses %j', (filter, inputPath) =>
      expect(find(filter)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath }),
    );
  });
});
