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

/** Whether something on the page has the focus that lies behind the dialog. The browser itself may have it. */
const FOCUS_IS_ELSEWHERE = `document.activeElement !== document.body && document.activeElement.closest('dialog[open]') === null`;

/** Goes on with Tab until something has the focus. */
const tabTo = async (name: RegExp): Promise<void> => {
  for (let count = 0; count < 150; count += 1) {
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

  it('a section is written with the tools, and the story is submitted', async () => {
    const { id } = await ground.stage.world.draft('Skrevet uten mus');
    visit = await ground.visitAs('contributor');
    const { page } = visit;
    await visit.go(`/write/${id}/need`);
    await tabTo(/^textarea/);
    await press('Control+a');
    await page.keyboard.type('Viktig');
    await press('Control+a', 'Shift+Tab', 'ArrowRight');
    expect(await visit.focused()).toMatch(/^button Fet/);
    await press('Enter');
    expect(await page.locator('[name="text"]').inputValue()).toBe('**Viktig**');
    await press('ArrowRight');
    await page.keyboard.type(' for oss');
    await tabTo(/^button Lagre og gå videre/);
    await press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/need'));
    await page.locator('h1').and(page.locator(':focus')).waitFor();
    await visit.go(`/write/${id}/submit`);
    expect(await page.locator('main').textContent()).toContain('Viktig');
    await tabTo(/^button Send inn/);
    await press('Enter');
    await page.getByText('venter på redaktøren').waitFor();
    await page.locator('h1').and(page.locator(':focus')).waitFor();
  });

  it('a story is sent back by an editor', async () => {
    await ground.stage.world.submitted('Sendt tilbake uten mus');
    visit = await ground.visitAs('editor');
    const { page } = visit;
    await visit.go('/review');
    await tabTo(/^a Sendt tilbake uten mus/);
    await press('Enter');
    await page.locator('h1').and(page.locator(':focus')).waitFor();
    await tabTo(/summary Be om endringer/);
    await press('Enter');
    await page.getByLabel('Hva må endres?').waitFor();
    await press('Tab');
    await page.keyboard.type('Si mer om behovet.');
    await tabTo(/^button Send tilbake/);
    await press('Enter');
    await page.getByText('Si mer om behovet.').first().waitFor();
    await page.locator('h1').and(page.locator(':focus')).waitFor();
  });

  it('a sector is followed and let go, by a button that keeps the focus', async () => {
    visit = await ground.visitAs('contributor');
    await visit.go('/sectors/helsetjenester');
    await tabTo(/^button Følg/);
    for (const after of [/^Slutt/, /^Følg/]) {
      await press('Enter');
      await visit.page.getByRole('button', { name: after }).and(visit.page.locator(':focus')).waitFor();
    }
  });

  it.each([
    { name: 'withdrawing a story', path: () => `/stories/${ground.stories.published.slug}`, button: /^button Trekk/ },
    { name: 'declining a story', path: () => `/review/${ground.stories.submitted.id}`, button: /^button Avslå/ },
  ])('the dialog of $name takes the focus, keeps it, and gives it back', async ({ path, button }) => {
    visit = await ground.visitAs('editor');
    await visit.go(path());
    await tabTo(button);
    await press('Enter');
    await visit.page.locator('dialog[open]').waitFor();
    for (let count = 0; count < 6; count += 1) {
      await press('Tab');
      expect(await visit.page.evaluate<boolean>(FOCUS_IS_ELSEWHERE)).toBe(false);
    }
    await press('Escape');
    await visit.page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(await visit.focused()).toMatch(button);
  });

  it('what is wrong with a form has the focus when it is told, and leads to the field', async () => {
    visit = await ground.visitAs('contributor');
    await visit.go('/write/new');
    await visit.page.evaluate(`document.querySelectorAll('form').forEach((form) => (form.noValidate = true))`);
    await tabTo(/^button Begynn å skrive/);
    await press('Enter');
    await visit.page.locator('.ds-error-summary:focus').waitFor();
    await press('Tab', 'Enter');
    expect(await visit.focused()).toMatch(/^input title/);
    expect(visit.faults().filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  });

  it('the focus is not lost when a filter is taken away, nor on the way back', async () => {
    visit = await ground.visitAs('visitor');
    const { page } = visit;
    await visit.go('/search?q=kommune&method=procurement');
    await tabTo(/^a Fjern/);
    await press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('method'));
    await page.locator('.search-chosen').waitFor({ state: 'detached' });
    expect(await visit.focused()).not.toMatch(/^body/);
    const found = (await page.locator('.search-list h3').first().textContent()) ?? '';
    await tabTo(new RegExp(`^a ${RegExp.escape(found)}`));
    await press('Enter');
    await page.waitForURL('**/stories/*');
    await page.locator('h1').and(page.locator(':focus')).waitFor();
    await page.goBack();
    await page.waitForURL('**/search?*');
    await page.locator('h1').and(page.locator(':focus')).waitFor();
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

describe('who asks for less motion', () => {
  /** What moves on the page for longer than can be seen. */
  const MOVING = `document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime > 20).length`;

  /** From now on looks at every picture the page makes, so that no movement is over before somebody asks. */
  const WATCHED = `window.moved = 0; (function look() { window.moved += ${MOVING}; requestAnimationFrame(look); })()`;

  /** What has moved in the pictures made so far and in the next three. */
  const MOVED = `(async () => {
    for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
    return window.moved;
  })()`;

  it.each([
    { motion: 'reduce', isStill: true },
    { motion: 'no-preference', isStill: false },
  ] as const)('with $motion, stillness is $isStill', async ({ motion, isStill }) => {
    visit = await ground.visitAs('editor', { motion });
    const { page } = visit;
    await visit.go(`/stories/${ground.stories.published.slug}`);
    await page.evaluate(WATCHED);
    await page.getByText('Slik siterer du erfaringen').click();
    await page.getByRole('button', { name: 'Trekk tilbake' }).first().click();
    await page.locator('dialog[open]').waitFor();
    const moved = await page.evaluate<number>(MOVED);
    expect(moved === 0).toBe(isStill);
    await page.emulateMedia({ colorScheme: 'dark' });
    if (isStill) expect(await page.evaluate<number>(MOVING)).toBe(0);
  });
});

describe('titles', () => {
  it('tell pages apart', async () => {
    visit = await ground.visitAs('editor');
    const seen = PAGES.filter(
      ({ as = 'visitor', status = 200, plain }) => !plain && status === 200 && ['visitor', 'editor'].includes(as),
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
