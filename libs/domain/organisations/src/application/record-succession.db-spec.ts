import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { OrganisationsModule } from '../organisations.module.js';
import { OrganisationHistoryReader } from '../persistence/organisation-history.reader.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { LoadOrganisations } from './load-organisations.js';
import { RecordSuccession } from './record-succession.js';

const withRole = (role: 'CONTRIBUTOR' | 'EDITOR'): Actor => ({
  ...ANONYMOUS,
  kind: 'KEY',
  id: 'k',
  grants: [{ role, organisationId: 'any' }],
});

describe('recording a succession', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  const idOf = async (slug: string): Promise<string> =>
    (await rooms.get(OrganisationReader).bySlugs([slug], 'nb')).get(slug)!.id;
  const record = (predecessor: string, successor: string, actor = withRole('EDITOR'), on = '2026-01-01') =>
    rooms.get(RecordSuccession).run(actor, { predecessor, successor, on, kind: 'MERGER' });
  const lineOf = async (slug: string): Promise<string[]> => {
    const lines = await rooms.get(OrganisationHistoryReader).lineage([await idOf(slug)]);
    return lines.get(await idOf(slug))!.map((member) => member.slug);
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, OrganisationsModule);
    const open = { validFrom: null, validTo: null };
    await rooms.get(LoadOrganisations).run(
      systemActor('test'),
      ['a', 'b', 'c', 'd', 'e'].map((slug) => ({
        slug,
        organisationNumber: null,
        kind: 'OTHER',
        level: null,
        country: 'NO',
        codes: [],
        county: null,
        homepage: null,
        ...open,
        predecessors: [],
        names: [{ language: 'nb', kind: 'CURRENT', name: slug, ...open }],
      })),
    );
  });

  afterAll(() => journal.end());

  it('asks who you are, and is not for contributors', async () => {
    await expect(record('a', 'b', ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(record('a', 'b', withRole('CONTRIBUTOR'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('joins two lines and tells of both bodies', async () => {
    expect(await record('a', 'b')).toEqual({ ok: true, value: await idOf('b') });
    expect(await record('b', 'c')).toMatchObject({ ok: true });
    expect(await lineOf('a')).toEqual(['a', 'b', 'c']);
    expect(await lineOf('c')).toEqual(['a', 'b', 'c']);
    expect(await journal.sequences()).toHaveLength(4);
  });

  it.each([
    ['BAD_USER_INPUT', 'predecessor', 'a', 'a'],
    ['NOT_FOUND', 'predecessor', 'nobody', 'a'],
    ['NOT_FOUND', 'successor', 'a', "'; drop table organisations; --\u0000"],
    ['CONFLICT', '', 'a', 'b'],
    ['CONFLICT', '', 'b', 'a'],
    ['CONFLICT', '', 'c', 'a'],
  ])('refuses with %s at "%s": %s before %s', async (code, path, predecessor, successor) => {
    const result = await record(predecessor, successor);
    expect(result).toMatchObject({ ok: false, errors: [{ code, path: path ? [path] : [] }] });
  });

  it('refuses a day that is none', async () => {
    expect(await record('a', 'd', withRole('EDITOR'), '2026-02-30')).toMatchObject({
      ok: false,
      errors: [{ path: ['on'] }],
    });
  });

  it('does not let two halves of a circle meet', async () => {
    const results = await Promise.all([record('d', 'e'), record('e', 'd')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
