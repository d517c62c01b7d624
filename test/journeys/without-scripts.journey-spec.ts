import type { Visit } from '../support/browser-visit.js';
import { JourneyGround } from './journey-ground.js';

let ground: JourneyGround;
let visit: Visit;

beforeAll(async () => {
  ground = await JourneyGround.start();
});
afterAll(() => ground.stop());
beforeEach(async () => {
  visit = await ground.visitAs('visitor', { javaScript: false });
});
afterEach(() => visit.end());

describe('without JavaScript', () => {
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
