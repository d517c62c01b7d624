import type { Visit } from '../support/browser-visit.js';
import { JourneyGround } from './journey-ground.js';
import { RICH_TITLE } from './rich-story.js';

let ground: JourneyGround;
let visit: Visit;

beforeAll(async () => {
  ground = await JourneyGround.start();
});
afterAll(() => ground.stop());
afterEach(() => visit.end());

/** What the page says that it found. */
const told = async (): Promise<string> => (await visit.page.locator('#hits').textContent()) ?? '';

/** The titles that are listed. */
const titles = ({ page } = visit): Promise<readonly string[]> => page.locator('.search-list h3').allTextContents();

const method = (slug: string) => visit.page.locator(`input[name="method"][value="${slug}"]`);

describe('a civil servant', () => {
  beforeEach(async () => {
    visit = await ground.visitAs('visitor');
  });

  it('finds a case about kommunesammenslåing from the front page, and reads it in nynorsk', async () => {
    const { page } = visit;
    await visit.go('/');
    await page.getByLabel('Søk i erfaringene').fill('kommunesammenslåing');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    const hit = page.getByRole('link', { name: RICH_TITLE });
    expect(await told()).toMatch(/^\d+ /);
    await hit.first().click();
    await page.locator('h1', { hasText: RICH_TITLE }).waitFor();
    await page
      .getByRole('navigation', { name: 'Språk' })
      .getByRole('link', { name: /Nynorsk/ })
      .click();
    await page.locator('h1', { hasText: 'Kommunesamanslåing i tre trinn' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('nn');
    expect(await visit.cookieNames()).toEqual([]);
  });

  it('reads in the nynorsk interface from the front page, and hears which texts are in bokmål', async () => {
    const { page } = visit;
    await visit.go('/');
    await page
      .getByRole('navigation', { name: 'Språk' })
      .getByRole('link', { name: /Nynorsk/ })
      .click();
    await page.waitForURL('**/nn');
    expect(await page.getAttribute('html', 'lang')).toBe('nn');
    await page.getByRole('searchbox').fill('kommune');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nn\/search\?q=kommune/);
    const hit = page.locator('.search-list [lang="nb"] a').first();
    const title = (await hit.textContent()) ?? '';
    await hit.click();
    const heading = page.locator('h1', { hasText: title });
    await heading.waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/nn\/stories\//);
    expect(await page.evaluate<string>(`document.querySelector('h1').closest('[lang]').lang`)).toBe('nb');
    expect(await page.getAttribute('html', 'lang')).toBe('nn');
    await page.getByText('Røynsla finst ikkje på nynorsk. Du les ho på bokmål.').waitFor();
    expect(await page.title()).toContain(title);
  });

  it('narrows by a method, shares the address, and comes back by the back button to what was before', async () => {
    const { page } = visit;
    await visit.go('/search?q=kommune');
    const [before, listed] = [await told(), await titles()];
    const chosen = (await page.locator('input[name="method"]').first().getAttribute('value')) ?? '';
    await method(chosen).check();
    await page.waitForURL(`**method=${chosen}**`);
    await page.locator('#hits').filter({ hasNotText: before }).waitFor();
    const narrowed = await told();
    const other = await ground.visitAs('visitor');
    await other.go(page.url().slice(ground.stage.origin.length));
    expect(await other.page.locator('#hits').textContent()).toBe(narrowed);
    expect(await other.page.locator(`input[name="method"][value="${chosen}"]`).isChecked()).toBe(true);
    expect(await titles(other)).toEqual(await titles());
    await other.end();
    await page.locator('input[name="kind"]').first().check();
    await page.waitForURL('**kind=**');
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    await page.locator('#hits').filter({ hasText: narrowed }).waitFor();
    expect(await method(chosen).isChecked()).toBe(true);
    await page.goBack();
    await page.locator('#hits').filter({ hasText: before }).waitFor();
    expect(page.url()).not.toContain('method=');
    expect(await method(chosen).isChecked()).toBe(false);
    expect(await titles()).toEqual(listed);
  });

  it('sees results while typing, and hears how many', async () => {
    const { page } = visit;
    await visit.go('/search');
    await page.locator('input[name="q"]').pressSequentially('kommunesammenslåing i tre');
    await page.locator('.search-list').getByRole('link', { name: RICH_TITLE }).first().waitFor();
    expect(await page.locator('#hits [role="status"]').count()).toBe(1);
    await page.waitForURL(/q=kommunesammensl/);
  });
});

describe('without JavaScript', () => {
  beforeEach(async () => {
    visit = await ground.visitAs('visitor', { javaScript: false });
  });

  it('one finds a story from the front page and reads it', async () => {
    const { page } = visit;
    await visit.go('/');
    await page.getByRole('searchbox').fill('kommunesammenslåing i tre trinn');
    await page.getByRole('button', { name: 'Søk' }).click();
    expect(page.url()).toContain('/search?q=kommunesammensl');
    await page.getByRole('link', { name: 'Kommunesammenslåing i tre trinn' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Kommunesammenslåing i tre trinn');
    expect(await page.locator('main').textContent()).toContain('Køen var lang.');
  });

  it('one narrows a search by a method, and the address says so', async () => {
    const { page } = visit;
    await visit.go('/search?q=kommune');
    const before = await page.locator('.search-list > li').count();
    await page.locator('input[name="method"]').first().check();
    await page.locator('#filters noscript button, .search-filters button[type="submit"]').first().click();
    expect(new URL(page.url()).searchParams.has('method')).toBe(true);
    expect(await page.locator('.search-list > li').count()).toBeLessThanOrEqual(before);
  });

  it('one reads in another language', async () => {
    await visit.go('/search?q=kommune');
    await visit.page.getByRole('link', { name: /Nynorsk/ }).click();
    expect(new URL(visit.page.url()).pathname).toBe('/nn/search');
    expect(await visit.page.getAttribute('html', 'lang')).toBe('nn');
  });

  it('nobody is given a cookie', async () => {
    await visit.go('/search?q=kommune');
    expect(await visit.cookieNames()).toEqual([]);
  });
});
