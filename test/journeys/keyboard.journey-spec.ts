import type { Visit } from '../support/browser-visit.js';
import { JourneyGround } from './journey-ground.js';
import { PAGES } from './pages.js';

let ground: JourneyGround;
let visit: Visit;

beforeAll(async () => {
  ground = await JourneyGround.start();
});
afterAll(() => ground.stop());
afterEach(() => visit.end());

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => visit.page.keyboard.press(key)), Promise.resolve());

/** Whether there is a ring around what has the focus, or around the field that it stands in. */
const FOCUS_IS_SEEN = `(() => {
  for (let one = document.activeElement; one && one.localName !== 'main'; one = one.parentElement) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return true;
  }
  return false;
})()`;

/** Goes on with Tab until something has the focus. */
const tabTo = async (name: RegExp): Promise<void> => {
  for (let count = 0; count < 80; count += 1) {
    await press('Tab');
    if (name.test(await visit.focused())) return;
  }
  throw new Error(`Tab does not lead to ${name}; at last to ${await visit.focused()}.`);
};

describe('by the keyboard alone', () => {
  it('the first Tab leads past the frame, to what the page is about', async () => {
    visit = await ground.visitAs('visitor');
    await visit.go('/');
    await press('Tab');
    expect(await visit.focused()).toContain('Gå til innholdet');
    await press('Enter', 'Tab');
    expect(await visit.page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(true);
  });

  it('a page that is gone to begins at its heading', async () => {
    visit = await ground.visitAs('visitor');
    await visit.go('/');
    await tabTo(/^a Søk$/);
    await press('Enter');
    await visit.page.waitForURL('**/search');
    const heading = visit.page.locator('h1');
    await heading.filter({ hasText: /\S/ }).and(visit.page.locator(':focus')).waitFor();
  });

  it.each([
    { name: 'the menu on a telephone', as: 'visitor', width: 320, button: /^button Meny$/, opened: 'nav a' },
    { name: 'the menu of the person', as: 'editor', width: 1280, button: /^button Rita/, opened: '.ds-dropdown a' },
  ] as const)(
    '$name opens with Enter, closes with Escape, and gives the focus back',
    async ({ as, width, button, opened }) => {
      visit = await ground.visitAs(as, { width });
      await visit.go('/');
      await tabTo(button);
      const shown = visit.page.locator(`.page-header :popover-open ${opened.split(' ').at(-1)}`);
      expect(await shown.count()).toBe(0);
      await press('Enter');
      await shown.first().waitFor();
      await press('Tab');
      expect(await visit.page.evaluate<boolean>(`document.activeElement.closest(':popover-open') !== null`)).toBe(true);
      await press('Escape');
      await shown.first().waitFor({ state: 'hidden' });
      expect(await visit.focused()).toMatch(button);
    },
  );

  it('a search is written, sent and read', async () => {
    visit = await ground.visitAs('visitor');
    await visit.go('/');
    await tabTo(/^input Søk i erfaringene/);
    await visit.page.keyboard.type('kommunesammenslåing');
    await press('Enter');
    await visit.page.waitForURL(/\/search\?q=kommunesammensl/);
    await tabTo(/^a .*sammenslåing/i);
    await press('Enter');
    await visit.page.waitForURL('**/stories/*');
  });

  it('what has the focus can be seen', async () => {
    visit = await ground.visitAs('visitor');
    await visit.go('/search');
    await press('Tab');
    const unseen: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      await press('Tab');
      const isSeen = await visit.page.evaluate<boolean>(FOCUS_IS_SEEN);
      if (!isSeen) unseen.push(await visit.focused());
    }
    expect(unseen).toEqual([]);
  });
});

describe('titles', () => {
  it('tell pages apart', async () => {
    visit = await ground.visitAs('editor');
    const seen = PAGES.filter(
      ({ as = 'visitor', status = 200 }) => status === 200 && ['visitor', 'editor'].includes(as),
    );
    const addresses = seen.map(({ path }) => (typeof path === 'string' ? path : path(ground.stories)));
    const titles: string[] = [];
    for (const address of new Set(addresses.map((one) => one.split('?')[0]!))) {
      const html = await (await visit.context.request.get(address)).text();
      titles.push(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? `none at ${address}`);
    }
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
    expect(titles.filter((title) => !title.endsWith(' – Ildsjel'))).toEqual([]);
  });
});
