import { violations } from '../support/browser-axe.js';
import type { Visit } from '../support/browser-visit.js';
import { JourneyGround } from './journey-ground.js';
import { type Onlooker, PAGES, type SeenPage } from './pages.js';

const LANGUAGES = [
  { language: 'nb', prefix: '' },
  { language: 'nn', prefix: '/nn' },
  { language: 'en', prefix: '/en' },
] as const;

/** A window on a desk, the same enlarged to 200 %, and a narrow telephone. */
const WINDOWS = [
  { window: 'at 1280 px', width: 1280 },
  { window: 'at 200 %', width: 640 },
  { window: 'at 320 px', width: 320 },
] as const;

let ground: JourneyGround;
const visits = new Map<Onlooker, Visit>();

const visitOf = async (onlooker: Onlooker): Promise<Visit> => {
  const visit = visits.get(onlooker) ?? (await ground.visitAs(onlooker));
  visits.set(onlooker, visit);
  return visit;
};

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

const pathOf = ({ path }: SeenPage, prefix: string): string => {
  const plain = typeof path === 'string' ? path : path(ground);
  return prefix && plain === '/' ? prefix : prefix + plain;
};

/** What is wrong with the page as it is seen now, whatever the width and the colours. */
const seen = async (visit: Visit): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { window, width } of WINDOWS) {
    await visit.look({ scheme: 'light', width });
    const beyond = await visit.beyondTheEdge();
    if (beyond > 0) found.push(`${window}: ${beyond} px beyond the edge`);
    found.push(...(await violations(visit.page)).map((violation) => `${window}: ${violation}`));
    await visit.look({ scheme: 'dark' });
    found.push(...(await violations(visit.page, 'colours')).map((violation) => `${window}, dark: ${violation}`));
  }
  return found;
};

describe.each(PAGES)('$name', (page) => {
  it.each(LANGUAGES)('is for everybody, in $language', async ({ language, prefix }) => {
    const visit = await visitOf(page.as ?? 'visitor');
    await visit.look({ scheme: 'light', width: 1280 });
    const answer = await visit.go(pathOf(page, prefix));
    expect(answer?.status()).toBe(page.status ?? 200);
    expect(await visit.page.getAttribute('html', 'lang')).toBe(language);
    expect(await visit.page.locator('h1').count()).toBe(1);
    expect(await seen(visit)).toEqual([]);
    expect(visit.faults()).toEqual([]);
  });
});

const STATES = PAGES.flatMap((page) => (page.states ?? []).map((state) => ({ page, state })));

it.each(STATES)('$page.name is for everybody with $state.name', async ({ page, state }) => {
  const visit = await visitOf(page.as ?? 'visitor');
  await visit.look({ scheme: 'light', width: 1280 });
  await visit.go(pathOf(page, ''));
  await state.bring(visit);
  expect(await violations(visit.page)).toEqual([]);
  await visit.look({ scheme: 'dark' });
  expect(await violations(visit.page, 'colours')).toEqual([]);
  expect(visit.faults()).toEqual([]);
});
