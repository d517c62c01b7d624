import { cacheOutcomes } from '../support/readers.js';
import { eventually } from '../support/eventually.js';
import { SearchWorld } from '../support/search-world.js';
import type { StoryAtHand } from '../support/story-world.js';

const SEARCH = `query ($query: String!) { searchStories(query: $query) {
  totalCount facets { field buckets { value count } } edges { node { title similar { title } } highlights { fragment } } } }`;

interface Found {
  readonly searchStories: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly title: string } }[];
  };
}

let world: SearchWorld;
let snow: StoryAtHand;

beforeAll(async () => {
  world = await SearchWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  snow = await world.stories.published('Snøbrøyting på fortau');
  await world.stories.published('Snøbrøyting i bakgårder');
  await world.settled();
});
afterAll(() => world.stop());

const hits = async (): Promise<number> => (await cacheOutcomes(world.stories.api.url)).hit;
const search = async (query: string): Promise<readonly string[]> => {
  const { searchStories } = await world.stories.api.ask<Found>(SEARCH, { query });
  const titles = searchStories.edges.map(({ node }) => node.title);
  expect(searchStories.totalCount).toBe(titles.length);
  return titles.toSorted();
};
/** Searches until the answer is a kept one. */
const keptSearch = (query: string): Promise<readonly string[]> =>
  eventually(
    async () => {
      const before = await hits();
      const titles = await search(query);
      return { titles, isKept: (await hits()) > before };
    },
    ({ isKept }) => isKept,
    20_000,
  ).then(({ titles }) => titles);

describe('a search of everybody', () => {
  it('is kept, and is what was found', async () => {
    const first = await search('brøyting av snø');
    expect(first).toEqual(['Snøbrøyting i bakgårder', 'Snøbrøyting på fortau']);
    expect(await keptSearch('brøyting av snø')).toEqual(first);
  });

  it('is counted as often as it is asked for', async () => {
    const LOG = '{ searchLog { edges { node { query times lastHits } } } }';
    const editor = await world.stories.api.key('EDITOR');
    const timesOf = async (): Promise<number> => {
      const { searchLog } = await world.stories.api.ask<{
        searchLog: { edges: readonly { node: { query: string; times: number } }[] };
      }>(LOG, {}, editor);
      return searchLog.edges.find(({ node }) => node.query === 'fortau')?.node.times ?? 0;
    };
    let asked = 0;
    for (const before = await hits(); (await hits()) < before + 3 && asked < 50; asked += 1) await search('fortau');
    expect(await eventually(timesOf, (times) => times >= asked, 20_000)).toBe(asked);
  });

  it('never finds what was withdrawn before it was asked for', async () => {
    await keptSearch('brøyting av snø');
    await world.stories.done('unpublishStory', { id: snow.id }, world.stories.editor);
    expect(await search('brøyting av snø')).toEqual(['Snøbrøyting i bakgårder']);
    await world.settled();
    expect(await keptSearch('brøyting av snø')).toEqual(['Snøbrøyting i bakgårder']);
  });

  it('finds what was published since, as soon as the index has heard of it', async () => {
    await keptSearch('brøyting av snø');
    await world.stories.published('Snøbrøyting ved skoler');
    await world.settled();
    expect(await search('brøyting av snø')).toContain('Snøbrøyting ved skoler');
  });

  it('follows the synonyms of editors from their acknowledgement on', async () => {
    expect(await keptSearch('skoler')).toEqual(['Snøbrøyting ved skoler']);
    const input = { expressions: [{ text: 'skoler' }, { text: 'bakgårder' }] };
    const ADD = 'mutation ($input: AddSynonymsInput!) { addSynonyms(input: $input) { errors { message } } }';
    await world.stories.api.ask(ADD, { input }, await world.stories.api.key('EDITOR'));
    expect(await search('skoler')).toEqual(['Snøbrøyting i bakgårder', 'Snøbrøyting ved skoler']);
  });
});
