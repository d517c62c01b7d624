import { ANONYMOUS } from '#kernel';
import { StoryReader } from '#domain/stories';
import { LoaderCache } from '#platform/graphql-kit';
import { writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { SimilarStories } from '../application/similar-stories.js';
import { SimilarStoriesLoader } from './similar-stories.loader.js';

describe('similar stories', () => {
  let rooms: SearchRooms;
  let ids: readonly string[];
  let loader: SimilarStoriesLoader;

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: null });
    await rooms.vocabulary();
    ids = await writeStories(rooms.database, [
      { title: 'Snøbrøyting på fortau', sectors: ['skole'] },
      { title: 'Brøyting av snø og fortau' },
      { title: 'Kart over gevinster', methods: ['gevinstrealisering'], sectors: ['helse'] },
      { title: 'Noe helt annet', methods: ['gevinstrealisering'] },
      { title: 'Fortau uten snø', visibility: 'PUBLIC_SECTOR', methods: ['gevinstrealisering'] },
      ...Array.from({ length: 20 }, (_, place) => ({ title: `Sykkelvei ${place}` })),
    ]);
    await rooms.deliver();
    loader = new SimilarStoriesLoader(rooms.get(SimilarStories));
  });
  afterAll(() => rooms.close());

  const cards = async () => (await rooms.get(StoryReader).cardsByIds(ANONYMOUS, ids)).filter((card) => card !== null);

  it('of a whole list are read with two statements, and are those of each story alone', async () => {
    const stories = await cards();
    const alone = await Promise.all(
      stories.map((story) => loader.load(ANONYMOUS, story, { first: 3 }, new LoaderCache())),
    );
    const statements = countStatements(rooms.database);
    const loaders = new LoaderCache();
    const together = await Promise.all(stories.map((story) => loader.load(ANONYMOUS, story, { first: 3 }, loaders)));
    expect(statements.count).toBe(2);
    statements.end();
    const titles = (lists: typeof alone): string[][] => lists.map((list) => list.map(({ title }) => title));
    expect(titles(together)).toEqual(titles(alone));
    const byTitle = new Map(stories.map(({ title }, place) => [title, titles(together)[place]]));
    expect(byTitle.get('Snøbrøyting på fortau')?.[0]).toBe('Brøyting av snø og fortau');
    expect(byTitle.get('Kart over gevinster')).toEqual(['Noe helt annet']);
    expect(byTitle.get('Sykkelvei 0')).toHaveLength(3);
  });

  it('are at most twenty', async () => {
    const [story] = await cards();
    if (!story) throw new Error('There are no stories.');
    const loading = (first: number) => loader.load(ANONYMOUS, story, { first }, new LoaderCache());
    expect(await loading(0)).toEqual([]);
    for (const first of [-1, 21]) await expect(loading(first)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
