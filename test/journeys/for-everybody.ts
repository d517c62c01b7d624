import { violations } from '../support/browser-axe.js';
import type { Eyes, Visit } from '../support/browser-visit.js';
import { JourneyGround, type Onlooker } from './journey-ground.js';
import type { SeenPage } from './pages.js';

const LANGUAGES = [
  { language: 'nb', prefix: '' },
  { language: 'nn', prefix: '/nn' },
  { language: 'en', prefix: '/en' },
] as const;

type Look = readonly [name: string, eyes: Pick<Eyes, 'scheme' | 'width'>, what: Parameters<typeof violations>[1]];

/** A window on a desk, the same enlarged to 200 %, and a narrow telephone. */
const LOOKS: readonly Look[] = [
  ['at 1280 px', { scheme: 'light', width: 1280 }, 'everything'],
  ['at 200 %', { width: 640 }, 'layout'],
  ['at 320 px, dark', { scheme: 'dark', width: 320 }, 'everything'],
];

/** The colours of what is seen at one width only, which are the same in all languages. */
const MORE_LOOKS: readonly Look[] = [
  ['at 320 px', { scheme: 'light', width: 320 }, 'colours'],
  ['at 1280 px, dark', { scheme: 'dark', width: 1280 }, 'colours'],
];

let ground: JourneyGround;
const visits = new Map<Onlooker, Visit>();

const visitOf = async (onlooker: Onlooker): Promise<Visit> => {
  const visit = visits.get(onlooker) ?? (await ground.visitAs(onlooker));
  visits.set(onlooker, visit);
  return visit;
};

const pathOf = ({ path }: SeenPage, prefix: string): string => {
  const plain = typeof path === 'string' ? path : path(ground.stories);
  return prefix && plain === '/' ? prefix : prefix + plain;
};

/** What is wrong with the page, seen in some ways. */
const seen = async (visit: Visit, looks: readonly Look[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [name, eyes, what] of looks) {
    await visit.look(eyes);
    const beyond = await visit.beyondTheEdge();
    if (beyond > 0) found.push(`${name}: ${beyond} px beyond the edge`);
    found.push(...(await violations(visit.page, what)).map((violation) => `${name}: ${violation}`));
  }
  return found;
};

/** Tests of each page and each of its states: that it is for everybody, in every language and however it is seen. */
export const forEverybody = (pages: readonly SeenPage[]): void => {
  beforeAll(async () => {
    ground = await JourneyGround.start();
  });
  afterAll(async () => {
    try {
      for (const visit of visits.values()) await visit.end();
    } finally {
      await ground.stop();
    }
  });

  describe.each(pages)('$name', (page) => {
    it.each(LANGUAGES)('is for everybody, in $language', async ({ language, prefix }) => {
      const visit = await visitOf(page.as ?? 'visitor');
      await visit.look({ scheme: 'light', width: 1280 });
      const answer = await visit.go(pathOf(page, prefix));
      expect(answer?.status()).toBe(page.status ?? 200);
      expect(await visit.page.getAttribute('html', 'lang')).toBe(language);
      expect(await visit.page.locator('h1').count()).toBe(1);
      expect(await seen(visit, language === 'nb' ? [...LOOKS, ...MORE_LOOKS] : LOOKS)).toEqual([]);
      expect(visit.faults()).toEqual([]);
    });
  });

  const states = pages.flatMap((page) => (page.states ?? []).map((state) => ({ page, state })));

  it.each(states)('$page.name is for everybody with $state.name', async ({ page, state }) => {
    const visit = await visitOf(page.as ?? 'visitor');
    await visit.look({ scheme: 'light', width: 1280 });
    await visit.go(pathOf(page, ''));
    await state.bring(visit);
    expect(await violations(visit.page)).toEqual([]);
    await visit.look({ scheme: 'dark' });
    expect(await violations(visit.page, 'colours')).toEqual([]);
    expect(visit.faults()).toEqual([]);
  });
};
