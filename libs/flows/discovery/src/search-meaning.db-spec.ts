import { ANONYMOUS, pageRequest } from '#kernel';
import { ConsumerUnavailable } from '#platform/outbox';
import { changeStory, writeStories } from '../../../../test/support/published-stories.js';
import { RawIndex } from '../../../../test/support/raw-index.js';
import { testSearchEngine } from '../../../../test/support/search-engine.js';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { SearchStories } from './application/search-stories.js';
import { TextEmbedder } from './application/text-embedder.js';

const TOPICS = [
  ['hest', 'travbane', 'ridning', 'stall'],
  ['båt', 'havn', 'kai', 'seilas'],
  ['skog', 'tømmer', 'hogst'],
] as const;

/** Knows three topics by their words, and that is all there is in its vectors. */
class TopicEmbedder extends TextEmbedder {
  readonly enabled = true;
  readonly name = 'topics';
  readonly dimensions = 4;
  fails = false;
  slow = false;

  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    if (this.fails) return Promise.reject(new Error('out of order'));
    if (this.slow) return new Promise(() => undefined);
    const read = (text: string): number[] => {
      const found = TOPICS.map((words) => Number(words.some((word) => text.toLowerCase().includes(word))));
      return [...found, found.includes(1) ? 0 : 1];
    };
    return Promise.resolve(texts.map(read));
  }
}

const found = async (rooms: SearchRooms, query: string): Promise<readonly string[]> => {
  const { edges } = await rooms.get(SearchStories).run(ANONYMOUS, { query, page: pageRequest({}) });
  return edges.map(({ node }) => node.title);
};

describe('searching by meaning', () => {
  const embedder = new TopicEmbedder();
  let rooms: SearchRooms;
  let horse = '';

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: testSearchEngine().url }, embedder);
    await rooms.watch(AbortSignal.timeout(60_000));
    [horse = ''] = await writeStories(rooms.database, [
      { title: 'Ny stall i Bergen' },
      { title: 'Stall for de ansatte', visibility: 'PUBLIC_SECTOR' },
      { title: 'Stall som ventes', embargoUntil: '2099-01-01T00:00:00Z' },
      { title: 'Hogst ved elva' },
    ]);
    await rooms.deliver();
  });
  afterEach(() => Object.assign(embedder, { fails: false, slow: false }));
  afterAll(() => rooms.close());

  it('finds a story that has none of the words, and nothing that the caller does not see', async () => {
    expect((await found(rooms, 'travbane'))[0]).toBe('Ny stall i Bergen');
    expect(await found(rooms, 'travbane')).not.toEqual(expect.arrayContaining(['Stall for de ansatte']));
    expect(await found(rooms, 'travbane')).not.toEqual(expect.arrayContaining(['Stall som ventes']));
  });

  it('finds nothing for what has nothing in common with any story', async () =>
    expect(await found(rooms, 'xylofon')).toEqual([]));

  it('is not asked for where a story has the words', async () =>
    expect(await found(rooms, 'hogst')).toEqual(['Hogst ved elva']));

  it.each(['fails', 'slow'] as const)('is passed over when the embedder %s', async (how) => {
    embedder[how] = true;
    expect(await found(rooms, 'travbane')).toEqual([]);
    expect(await found(rooms, 'hogst')).toEqual(['Hogst ved elva']);
  });

  it('waits with a delivery that cannot be told the meaning of, and loses nothing', async () => {
    embedder.fails = true;
    await writeStories(rooms.database, [{ title: 'Kai i betong' }]);
    await expect(rooms.deliver()).rejects.toBeInstanceOf(ConsumerUnavailable);
    embedder.fails = false;
    await rooms.deliver();
    expect((await found(rooms, 'seilas'))[0]).toBe('Kai i betong');
  });

  it('finds nothing that was taken down a moment ago', async () => {
    await changeStory(rooms.database, horse, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
    expect(await found(rooms, 'travbane')).not.toContain('Ny stall i Bergen');
  });

  it('is off unless an embedder is given: no vectors, and no place for them', async () => {
    const plain = await SearchRooms.open();
    await plain.watch(AbortSignal.timeout(60_000));
    await writeStories(plain.database, [{ title: 'Ny stall i Bergen' }]);
    await plain.deliver();
    const index = new RawIndex(testSearchEngine(), plain.config.search.indexUid);
    expect(await index.withVectors()).toBe(0);
    // Negative control: where there is an embedder they are seen.
    const other = new RawIndex(testSearchEngine(), rooms.config.search.indexUid);
    expect(await other.withVectors()).toBeGreaterThan(2);
    expect(await found(plain, 'travbane')).toEqual([]);
    await plain.close();
  });
});
