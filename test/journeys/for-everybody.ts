import type { Response } from 'playwright-core';
import { AXE, violations } from '../support/browser-axe.js';
import type { Eyes, Visit } from '../support/browser-visit.js';
import { JourneyGround } from './journey-ground.js';
import type { SeenPage } from './pages.js';

interface Spoken {
  readonly language: 'nb' | 'nn' | 'en';
  readonly prefix: '' | '/nn' | '/en';
}

const LANGUAGES: readonly Spoken[] = [
  { language: 'nb', prefix: '' },
  { language: 'nn', prefix: '/nn' },
  { language: 'en', prefix: '/en' },
];

const AT_A_DESK = { scheme: 'light', width: 1280 } as const;

type Look = readonly [name: string, eyes: Pick<Eyes, 'scheme' | 'width'>, what: Parameters<typeof violations>[1]];

/** A window on a desk, the same enlarged to 200 %, and a narrow telephone; in the light and in the dark. */
const LOOKS: readonly Look[] = [
  ['at 1280 px', AT_A_DESK, 'everything'],
  ['at 200 %', { width: 640 }, 'layout'],
  ['at 320 px, dark', { scheme: 'dark', width: 320 }, 'everything'],
  ['at 320 px', { scheme: 'light', width: 320 }, 'colours'],
  ['at 1280 px, dark', { scheme: 'dark', width: 1280 }, 'colours'],
];

/** What can be otherwise in another language: what is said, and how much room it takes. Its colours are the same. */
const LOOKS_OF_WORDS: readonly Look[] = [
  ['at 1280 px', AT_A_DESK, 'everything'],
  ['at 200 %', { width: 640 }, 'layout'],
  ['at 320 px', { width: 320 }, 'layout'],
];

/** What can be otherwise with something open, beside what is seen at first. */
const LOOKS_OF_STATES: readonly Look[] = [
  ['in the light', { scheme: 'light' }, 'everything'],
  ['in the dark', { scheme: 'dark' }, 'colours'],
  ['at 320 px', { width: 320 }, 'layout'],
];

let ground: JourneyGround;
const visits = new Map<string, Visit>();

/** The visit of somebody whose browser asks for a language; pages of the portal go by their address alone. */
const visitOf = async ({ as = 'visitor', plain }: SeenPage, language: Spoken['language']): Promise<Visit> => {
  const locale = plain ? language : 'nb';
  const known = visits.get(as + locale);
  if (known) return known;
  const visit = await ground.visitAs(as, { locale });
  await visit.context.addInitScript({ path: AXE });
  visits.set(as + locale, visit);
  return visit;
};

/** Goes to a page in a language. */
const goTo = (visit: Visit, { path, plain }: SeenPage, prefix: Spoken['prefix']): Promise<Response | null> => {
  const address = typeof path === 'string' ? path : path(ground.stories);
  if (plain) return visit.page.goto(address);
  return visit.go(prefix && address === '/' ? prefix : prefix + address);
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
    const spoken = LANGUAGES.filter(({ language }) => (page.plain ?? [language]).includes(language));
    it.each(spoken)('is for everybody, in $language', async ({ language, prefix }) => {
      const visit = await visitOf(page, language);
      await visit.look(AT_A_DESK);
      const answer = await goTo(visit, page, prefix);
      expect(answer?.status()).toBe(page.status ?? 200);
      expect(await visit.page.getAttribute('html', 'lang')).toBe(language);
      expect(await visit.page.locator('h1').count()).toBe(1);
      expect(await seen(visit, language === spoken[0]?.language ? LOOKS : LOOKS_OF_WORDS)).toEqual([]);
      expect(visit.faults()).toEqual([]);
    });
  });

  const states = pages.flatMap((page) => (page.states ?? []).map((state) => ({ page, state })));

  it.each(states)('$page.name is for everybody with $state.name', async ({ page, state }) => {
    const visit = await visitOf(page, 'nb');
    await visit.look(AT_A_DESK);
    await goTo(visit, page, '');
    await state.bring(visit);
    expect(await seen(visit, LOOKS_OF_STATES)).toEqual([]);
    expect(visit.faults()).toEqual([]);
  });
};
