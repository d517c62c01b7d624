import type { INestApplicationContext } from '@nestjs/common';
import { pageRequest, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { LoadConcepts } from '../application/load-concepts.js';
import { shippedConcepts } from '../application/concept-content.js';
import { TaxonomyModule } from '../taxonomy.module.js';
import { ConceptReader } from './concept.reader.js';

describe('reading the vocabularies that ship', () => {
  const definitions = shippedConcepts();
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let concepts: ConceptReader;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, TaxonomyModule);
    concepts = rooms.get(ConceptReader);
    await rooms.get(LoadConcepts).run(systemActor('test'), definitions);
  });
  afterAll(async () => {
    await rooms?.close();
    await journal?.end();
  });

  it('loads them once: the second time nothing differs', async () => {
    const again = await rooms.get(LoadConcepts).run(systemActor('test'), definitions);
    expect(again).toEqual({ created: 0, updated: 0, unchanged: definitions.length });
  });

  it('pages through a whole vocabulary, each concept once, in the order of its labels', async () => {
    const labels: string[] = [];
    let after: string | null = null;
    do {
      const page = await concepts.list({
        scheme: 'SECTOR',
        query: null,
        language: 'nb',
        page: pageRequest({ first: 50, after }),
      });
      labels.push(...page.edges.map(({ node }) => node.slug));
      after = page.hasNextPage ? (page.edges.at(-1)?.cursor ?? null) : null;
    } while (after);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toHaveLength(definitions.filter(({ scheme }) => scheme === 'SECTOR').length);
  });

  it('gives labels in the language asked for, and the nearest where there is none', async () => {
    const english = await concepts.list({
      scheme: 'METHOD',
      query: 'gevinstrealisering',
      language: 'en',
      page: pageRequest({}),
    });
    expect(english.edges.map(({ node }) => node.label)).toContain('Benefits realisation');
    const cofog = await concepts.list({
      scheme: 'COFOG',
      query: 'executive',
      language: 'nn',
      page: pageRequest({ first: 1 }),
    });
    expect(cofog.edges[0]?.node.labelLanguage).toBe('en');
  });

  it.each(['%', '_', "'; drop table concepts; --", '\\', '\u0000'])('finds nothing special in %j', async (query) => {
    const found = await concepts.list({ scheme: 'METHOD', query, language: 'nb', page: pageRequest({ first: 100 }) });
    expect(found.edges.length).toBeLessThanOrEqual(100);
  });

  it('refuses a cursor of another list', async () => {
    const page = await concepts.list({
      scheme: 'SECTOR',
      query: null,
      language: 'nb',
      page: pageRequest({ first: 1 }),
    });
    const foreign = pageRequest({ first: 1, after: page.edges[0]?.cursor ?? '' });
    await expect(concepts.list({ scheme: 'METHOD', query: null, language: 'nb', page: foreign })).rejects.toMatchObject(
      { code: 'BAD_USER_INPUT' },
    );
  });

  it('leads from a theme to its narrower concepts and back', async () => {
    const top = await concepts.bySlug('SECTOR', 'trafikk-og-transport', 'nb');
    const narrower = (await concepts.related([top?.id ?? ''], 'NARROWER', 'nb')).get(top?.id ?? '') ?? [];
    expect(narrower.length).toBeGreaterThan(0);
    const first = narrower[0]?.id ?? '';
    expect((await concepts.related([first], 'BROADER', 'nb')).get(first)?.map(({ slug }) => slug)).toContain(
      'trafikk-og-transport',
    );
  });
});
