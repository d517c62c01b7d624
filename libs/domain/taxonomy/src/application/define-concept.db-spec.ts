import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Role, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { ConceptReader } from '../persistence/concept.reader.js';
import { TaxonomyModule } from '../taxonomy.module.js';
import { DefineConcept, type DefineConceptInput } from './define-concept.js';
import { LoadConcepts } from './load-concepts.js';

const holder = (role: Role): Actor => ({
  kind: 'KEY',
  id: `key:${role}`,
  name: role,
  grants: [{ role, organisationId: null }],
  organisationId: null,
});

const concept = (over: Partial<DefineConceptInput> = {}): DefineConceptInput => ({
  scheme: 'METHOD',
  slug: 'hackathon',
  uri: null,
  notation: null,
  labels: [
    { language: 'nb', kind: 'PREFERRED', label: 'Hackaton' },
    { language: 'en', kind: 'PREFERRED', label: 'Hackathon' },
    { language: 'nb', kind: 'ALTERNATIVE', label: 'Kodesamling på tvers' },
  ],
  definition: { nb: 'Et kort, felles utviklingsløp.' },
  validFrom: null,
  validTo: null,
  relations: [],
  expectedVersion: null,
  ...over,
});

describe('defining a concept', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let define: DefineConcept;
  let concepts: ConceptReader;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, TaxonomyModule);
    define = rooms.get(DefineConcept);
    concepts = rooms.get(ConceptReader);
  });
  afterAll(async () => {
    await rooms?.close();
    await journal?.end();
  });

  const errors = async (input: DefineConceptInput): Promise<readonly string[]> => {
    const result = await define.run(holder('EDITOR'), input);
    return result.ok ? [] : result.errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('is for editors: contributors are refused, and so is nobody', async () => {
    await expect(define.run(holder('CONTRIBUTOR'), concept())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(define.run(ANONYMOUS, concept())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('writes the concept with its labels and tells of it once', async () => {
    const result = await define.run(holder('EDITOR'), concept());
    expect(result.ok).toBe(true);
    const found = await concepts.bySlug('METHOD', 'hackathon', 'en');
    expect(found).toMatchObject({
      label: 'Hackathon',
      labelLanguage: 'en',
      version: 1,
      definition: 'Et kort, felles utviklingsløp.',
    });
    const events = await journal.database.readOnce<{ kind: string }>(
      `select kind from events where kind = 'ConceptChanged'`,
    );
    expect(events).toHaveLength(1);
  });

  it('changes it at the version that was read, and at no other', async () => {
    expect(await errors(concept())).toEqual(['CONFLICT input.expectedVersion']);
    expect(await errors(concept({ expectedVersion: 7 }))).toEqual(['CONFLICT input.expectedVersion']);
    expect(await errors(concept({ expectedVersion: 1, validTo: '2024-12-31' }))).toEqual([]);
    expect(await concepts.bySlug('METHOD', 'hackathon', 'nb')).toMatchObject({ version: 2, validTo: '2024-12-31' });
  });

  it('lets one of two editors through who change the same version at once', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => errors(concept({ expectedVersion: 2 }))));
    expect(outcomes.filter((outcome) => outcome.length === 0)).toHaveLength(1);
  });

  it.each([
    ['a version of a concept that is not there', { slug: 'nothing', expectedVersion: 1 }, 'NOT_FOUND input.slug'],
    ['a slug that is none', { slug: 'Ikke en slug' }, 'BAD_USER_INPUT input.slug'],
    ['no preferred label', { slug: 'a', labels: [] }, 'BAD_USER_INPUT input.labels'],
    [
      'an end before the beginning',
      { slug: 'a', validFrom: '2024-01-02', validTo: '2024-01-01' },
      'BAD_USER_INPUT input.validTo',
    ],
    [
      'a relation that leads nowhere',
      { slug: 'a', relations: [{ kind: 'BROADER', target: 'METHOD:no' }] },
      'NOT_FOUND input.relations.0.slug',
    ],
  ] as const)('refuses %s, and writes nothing', async (_, over, expected) => {
    expect(await errors(concept(over as Partial<DefineConceptInput>))).toContain(expected);
    expect(await concepts.bySlug('METHOD', 'a', 'nb')).toBeNull();
  });

  it('lets one of several editors through who define the same concept at once', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => errors(concept({ slug: 'ny' }))));
    expect(outcomes.filter((outcome) => outcome.length === 0)).toHaveLength(1);
    expect(outcomes.flat()).toEqual(Array(3).fill('CONFLICT input.expectedVersion'));
  });

  it('gives no address to two concepts', async () => {
    const uri = 'https://example.org/concept';
    expect(await errors(concept({ slug: 'first', uri }))).toEqual([]);
    expect(await errors(concept({ slug: 'second', uri }))).toEqual(['CONFLICT input.uri']);
    expect(await concepts.bySlug('METHOD', 'second', 'nb')).toBeNull();
  });

  it('leaves alone where a concept came from and its place among others', async () => {
    const loaded = { ...concept({ slug: 'shipped' }), source: 'https://example.org/list', position: 7 };
    await rooms.get(LoadConcepts).run(systemActor('test'), [loaded]);
    expect(await errors(concept({ slug: 'shipped', expectedVersion: 1, validTo: '2025-01-01' }))).toEqual([]);
    const rows = await journal.database.readOnce(
      `select source, position, version from concepts where slug = 'shipped'`,
    );
    expect(rows).toEqual([{ source: 'https://example.org/list', position: 7, version: 2 }]);
  });
});
