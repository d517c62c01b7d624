import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { OrganisationsModule } from '../organisations.module.js';
import { OrganisationHistoryReader } from '../persistence/organisation-history.reader.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { LoadOrganisations } from './load-organisations.js';
import { type ShippedOrganisation, shippedOrganisations } from './organisation-content.js';
import { RegisterOrganisation } from './register-organisation.js';

const system = systemActor('test');
const open = { validFrom: null, validTo: null };
const shipped = (slug: string, change: Partial<ShippedOrganisation> = {}): ShippedOrganisation => ({
  slug,
  organisationNumber: null,
  kind: 'STATE_BODY',
  level: 'STATE',
  country: 'NO',
  names: [{ language: 'nb', kind: 'CURRENT', name: `Body ${slug}`, ...open }],
  codes: [],
  county: null,
  homepage: null,
  ...open,
  predecessors: [],
  ...change,
});

describe('loading the shipped bodies', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let load: (rows?: ShippedOrganisation[]) => ReturnType<LoadOrganisations['run']>;
  const nameOf = async (slug: string): Promise<string | undefined> =>
    (await rooms.get(OrganisationReader).bySlugs([slug], 'nb')).get(slug)?.name;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, OrganisationsModule);
    load = (rows) => rooms.get(LoadOrganisations).run(system, rows);
  });

  afterAll(() => journal.end());

  it('is for administrators of everything', async () => {
    const loading = rooms.get(LoadOrganisations);
    await expect(loading.run(ANONYMOUS, [])).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const admin = { ...system, kind: 'KEY', grants: [{ role: 'ADMIN', organisationId: 'one' }] } as const;
    await expect(loading.run(admin, [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('writes every body within two seconds, and nothing the second time', async () => {
    const rows = shippedOrganisations();
    const start = performance.now();
    expect(await load()).toEqual({ created: rows.length, updated: 0, unchanged: 0 });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await load()).toEqual({ created: 0, updated: 0, unchanged: rows.length });
    expect(await journal.sequences()).toEqual([]);
    const [counted] = await journal.database.readOnce<{ names: number; codes: number; lines: number }>(
      `select (select count(*)::int from organisation_names) names, (select count(*)::int from organisation_codes) codes,
         (select count(*)::int from organisation_successions) lines`,
    );
    expect(counted).toEqual({
      names: rows.flatMap(({ names }) => names).length,
      codes: rows.flatMap(({ codes }) => codes).length,
      lines: rows.flatMap(({ predecessors }) => predecessors).length,
    });
  });

  it('writes only the rows that have changed, and tells of them', async () => {
    const rows = [
      shipped('one'),
      shipped('two', { predecessors: [{ slug: 'one', on: '2020-01-01', kind: 'RENAME' }] }),
    ];
    await load(rows);
    const before = await rooms.get(OrganisationReader).bySlugs(['one', 'two'], 'nb');
    await journal.clear();
    const renamed = { ...rows[1]!, names: [{ ...rows[1]!.names[0]!, name: 'Two renamed' }] };
    expect(await load([rows[0]!, renamed])).toEqual({ created: 0, updated: 1, unchanged: 1 });
    const after = await rooms.get(OrganisationReader).bySlugs(['one', 'two'], 'nb');
    expect(after.get('one')).toEqual(before.get('one'));
    expect(after.get('two')).toMatchObject({ id: before.get('two')?.id, version: 2, name: 'Two renamed' });
    expect(await journal.sequences()).toHaveLength(1);
    const histories = await rooms.get(OrganisationHistoryReader).history([after.get('two')!.id]);
    expect(histories.get(after.get('two')!.id)?.predecessors).toHaveLength(1);
  });

  it('leaves a body alone that an editor has changed or registered', async () => {
    const mine = shipped('mine', { organisationNumber: '999000002' });
    await load([mine]);
    const { predecessors: _, ...described } = mine;
    const register = rooms.get(RegisterOrganisation);
    const names = [{ ...mine.names[0]!, name: 'As the editor wants it' }];
    expect(await register.run(system, { ...described, names, expectedVersion: 1 })).toMatchObject({ ok: true });
    const other = {
      ...described,
      slug: 'registered-by-hand',
      organisationNumber: '999000010',
      names,
      expectedVersion: null,
    };
    expect(await register.run(system, other)).toMatchObject({ ok: true });
    const rows = [
      { ...mine, homepage: 'https://example.org' },
      shipped('digdir-shipped', { organisationNumber: '999000010' }),
    ];
    expect(await load(rows)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect(await nameOf('mine')).toBe('As the editor wants it');
    expect(await nameOf('digdir-shipped')).toBeUndefined();
  });

  it('moves a number from one shipped body to another', async () => {
    await load([shipped('left', { organisationNumber: '999000029' }), shipped('right')]);
    expect(await load([shipped('left'), shipped('right', { organisationNumber: '999000029' })])).toMatchObject({
      updated: 2,
    });
    const found = await rooms.get(OrganisationReader).bySlugOrNumber('999 000 029', 'nb');
    expect(found?.slug).toBe('right');
  });

  it.each<[string, string, ShippedOrganisation[]]>([
    ['a wrong number', 'BAD_USER_INPUT', [shipped('fresh'), shipped('wrong', { organisationNumber: '920125299' })]],
    [
      'an unknown predecessor',
      'BAD_USER_INPUT',
      [shipped('fresh', { predecessors: [{ slug: 'nobody', on: '2020-01-01', kind: 'PART' }] })],
    ],
    ['an unknown county', 'BAD_USER_INPUT', [shipped('fresh', { county: 'nowhere' })]],
    [
      'a line that leads back',
      'CONFLICT',
      [
        shipped('fresh', { predecessors: [{ slug: 'stale', on: '2020-01-01', kind: 'PART' }] }),
        shipped('stale', { predecessors: [{ slug: 'fresh', on: '2020-01-01', kind: 'PART' }] }),
      ],
    ],
  ])('refuses %s and writes nothing', async (_, code, rows) => {
    await expect(load(rows)).rejects.toMatchObject({ code });
    expect(await nameOf('fresh')).toBeUndefined();
  });

  it('makes each body once when two processes load at the same moment', async () => {
    const rows = Array.from({ length: 20 }, (_, place) => shipped(`twice-${place}`));
    const results = await Promise.all([load(rows), load(rows)]);
    expect(results.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, 20]);
  });
});
