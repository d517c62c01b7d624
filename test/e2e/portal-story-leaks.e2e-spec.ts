import { canariesIn } from '../support/canaries.js';
import { CanaryGround, WITHHELD_BODY } from '../support/canary-ground.js';
import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let ground: CanaryGround;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  ground = await CanaryGround.lay(world);
}, 120_000);
afterAll(() => world.stop());

/** Every way that a page leads to what there is of a story. */
const WAYS = [
  '',
  '.data',
  '?lang=en',
  '?revision=1',
  '?revision=2',
  '/history',
  '/history.data',
  '/history?from=1&to=2',
  '/citation.bib',
  '/citation.bib?revision=1',
  '/citation.ris',
  '/citation.txt',
  '/revisions/1',
] as const;

const pageOf = async (slug: string, way: string): Promise<string> => {
  const at = world.api.url;
  const answers = await Promise.all(
    ['', '/en'].map((language) => fetch(`${at}${language}/stories/${slug}${way}`, { redirect: 'manual' })),
  );
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
};

describe('what pages of stories tell everybody', () => {
  it.each(WAYS)('is nothing that is not for everybody: …%s', async (way) => {
    const secret = new Set(ground.wordsFor('anonymous', false));
    const leaks = await Promise.all(
      [...ground.targets.slugs].map(async (slug) => {
        // Whoever asks for an address knows what stands in it; it is said back in the ways to other languages.
        const known = canariesIn(slug);
        const told = canariesIn(await pageOf(slug, way));
        return [...told].filter((word) => (secret.has(word) || word === WITHHELD_BODY) && !known.has(word));
      }),
    );
    expect(leaks.flat()).toEqual([]);
  });

  it('is what there is of an open story', async () => {
    const { open } = ground.stories;
    const told = canariesIn(await pageOf(open?.slug ?? '', ''));
    expect(ground.wordsOf('open').filter((word) => !told.has(word)).length).toBeLessThan(4);
  });
});
