import type { INestApplicationContext } from '@nestjs/common';
import { pageRequest, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { LoadOrganisations } from '../application/load-organisations.js';
import { shippedOrganisations } from '../application/organisation-content.js';
import { OrganisationsModule } from '../organisations.module.js';
import { OrganisationListReader } from './organisation-list.reader.js';
import { OrganisationReader } from './organisation.reader.js';

const naughty = [
  "'; drop table organisations; --",
  "' or 1=1 --",
  '%',
  '_',
  '%%%',
  '\\',
  '\u0000',
  'asker\u0000',
  '\ud800',
  '\u202e',
  '🏛️',
  '"',
  '$1',
  '${7*7}',
  '<script>',
  '(((',
  '[a-z]',
  'İ',
  'ﬀ',
  '&|!',
  '*:*',
];

describe('looking bodies up', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  const page = (query: string | null, first = 10, after: string | null = null) =>
    rooms.get(OrganisationListReader).list({ query, language: 'nb', page: pageRequest({ first, after }) });
  const slugs = async (query: string, first = 10): Promise<string[]> =>
    (await page(query, first)).edges.map(({ node }) => node.slug);

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, OrganisationsModule);
    await rooms.get(LoadOrganisations).run(systemActor('test'));
  });

  afterAll(() => journal.end());

  it('puts a body of today before one of before, and both before what only looks alike', async () => {
    expect((await slugs('asker')).slice(0, 2)).toEqual(['asker', 'asker-0220']);
  });

  it.each([
    ['former names', 'Borre', 'horten'],
    ['folded letters', 'royken', 'royken'],
    ['capital and Norwegian letters', 'RØYKEN', 'royken'],
    ['Sami names', 'Gáivuotna', 'kafjord'],
    ['Sami names without accents', 'gaivuotna', 'kafjord'],
    ['the beginning of any word', 'kommunesektorens', 'ks'],
    ['a letter left out', 'haugsund', 'haugesund'],
    ['more words than the name has', 'snillfjord gamle kommune', 'snillfjord'],
  ])('finds by %s', async (_, query, slug) => {
    expect(await slugs(query)).toContain(slug);
  });

  it('gives every body once when paged through, with and without a query', async () => {
    const walk = async (query: string | null, size: number): Promise<string[]> => {
      const all: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { edges, hasNextPage } = await page(query, size, after);
        all.push(...edges.map(({ node }) => node.slug));
        after = edges.at(-1)?.cursor ?? null;
        more = hasNextPage;
      }
      return all;
    };
    const all = await walk(null, 100);
    expect(all).toEqual(
      shippedOrganisations()
        .map(({ slug }) => slug)
        .sort((a, b) => (a < b ? -1 : 1)),
    );
    const some = await walk('kommune', 37);
    expect(new Set(some).size).toBe(some.length);
    expect(some.length).toBeGreaterThan(500);
    expect(await walk('sand', 1)).toEqual(await walk('sand', 100));
  });

  it.each(naughty)('answers %j without an error', async (query) => {
    await expect(page(query)).resolves.toBeDefined();
    const reader = rooms.get(OrganisationReader);
    expect(await reader.bySlugOrNumber(query, 'nb')).toBeNull();
    expect((await reader.byIds([query], 'nb')).size + (await reader.byNumbers([query], 'nb')).size).toBe(0);
  });

  it('finds nothing by signs alone, and everything by blanks', async () => {
    expect(await slugs('%')).toEqual([]);
    expect(await slugs('   ')).toHaveLength(10);
  });

  it('refuses a query that is too long, and cursors that are forged or of another query', async () => {
    await expect(page('x'.repeat(201))).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['query'] });
    const { edges } = await page('asker', 1);
    await expect(page('oslo', 1, edges[0]!.cursor)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(page(null, 1, edges[0]!.cursor)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(page('asker', 1, 'Zm9yZ2Vk')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
