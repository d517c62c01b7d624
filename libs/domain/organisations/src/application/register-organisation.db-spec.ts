import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import type { OrganisationView } from '../organisation.js';
import { OrganisationsModule } from '../organisations.module.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { RegisterOrganisation, type RegisterOrganisationInput } from './register-organisation.js';

const withRole = (role: 'CONTRIBUTOR' | 'EDITOR'): Actor => ({
  ...ANONYMOUS,
  kind: 'KEY',
  id: 'k',
  grants: [{ role, organisationId: 'any' }],
});
const open = { validFrom: null, validTo: null };
const digdir: RegisterOrganisationInput = {
  organisationNumber: '991825827',
  slug: null,
  expectedVersion: null,
  kind: 'STATE_BODY',
  level: 'STATE',
  country: 'NO',
  names: [
    { language: 'nb', kind: 'CURRENT', name: 'Digitaliseringsdirektoratet', validFrom: '2020-01-01', validTo: null },
    {
      language: 'nb',
      kind: 'FORMER',
      name: 'Direktoratet for forvaltning og ikt',
      validFrom: '2008-01-01',
      validTo: '2019-12-31',
    },
    { language: 'nb', kind: 'ABBREVIATION', name: 'Difi', ...open },
  ],
  codes: [],
  county: null,
  homepage: 'https://www.digdir.no',
  validFrom: '2008-01-01',
  validTo: null,
};
const own = (slug: string, change: Partial<RegisterOrganisationInput> = {}): RegisterOrganisationInput => ({
  ...digdir,
  organisationNumber: null,
  slug,
  ...change,
});

describe('registering a body', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let register: (input: RegisterOrganisationInput, actor?: Actor) => ReturnType<RegisterOrganisation['run']>;
  const bySlug = async (slug: string): Promise<OrganisationView | undefined> =>
    (await rooms.get(OrganisationReader).bySlugs([slug], 'en')).get(slug);

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, OrganisationsModule);
    register = (input, actor = withRole('EDITOR')) => rooms.get(RegisterOrganisation).run(actor, input);
  });

  afterAll(() => journal.end());

  it('asks who you are, and is not for contributors', async () => {
    await expect(register(digdir, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(register(digdir, withRole('CONTRIBUTOR'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps a new body with all its names, under a slug made of its name, and tells of it', async () => {
    const result = await register(digdir);
    const body = await bySlug('digitaliseringsdirektoratet');
    expect(result).toEqual({ ok: true, value: body?.id });
    expect(body).toMatchObject({
      version: 1,
      organisationNumber: '991825827',
      name: 'Digitaliseringsdirektoratet',
      nameLanguage: 'nb',
      language: 'en',
    });
    expect(body?.names).toHaveLength(3);
    const events = await journal.database.readOnce('select kind, subject_id, subject_version, audience from events');
    expect(events).toEqual([{ kind: 'OrganisationChanged', subject_id: body?.id, subject_version: 1, audience: null }]);
  });

  it('changes the body of the same number at the version it is at; a writer who comes late loses nothing of the first', async () => {
    const renamed = (name: string): RegisterOrganisationInput => ({
      ...digdir,
      expectedVersion: 1,
      names: [{ language: 'nb', kind: 'CURRENT', name, ...open }],
    });
    const results = await Promise.all([register(renamed('First')), register(renamed('Second'))]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ errors: [{ code: 'CONFLICT', path: ['expectedVersion'] }] });
    const body = await bySlug('digitaliseringsdirektoratet');
    expect(body).toMatchObject({ version: 2, name: results[0]?.ok ? 'First' : 'Second' });
    expect(body?.names).toHaveLength(1);
  });

  it('gives a number to a body registered without one', async () => {
    await register(own('haram'));
    expect(await register({ ...own('haram', { organisationNumber: '974760673', expectedVersion: 1 }) })).toMatchObject({
      ok: true,
    });
    expect(await bySlug('haram')).toMatchObject({ organisationNumber: '974760673', version: 2 });
  });

  it.each<[string, string, RegisterOrganisationInput]>([
    ['BAD_USER_INPUT', 'organisationNumber', { ...digdir, organisationNumber: '991825828' }],
    ['BAD_USER_INPUT', 'names.0.name', own('naughty', { names: [{ ...digdir.names[0]!, name: 'x\u0000' }] })],
    ['BAD_USER_INPUT', 'slug', own('x', { slug: null, names: [{ ...digdir.names[0]!, name: '部' }] })],
    ['NOT_FOUND', 'county', own('lost', { county: 'nowhere' })],
    ['NOT_FOUND', 'county', own('lost', { county: 'now\u0000here' })],
    ['NOT_FOUND', 'expectedVersion', own('not-there', { expectedVersion: 1 })],
    ['CONFLICT', 'expectedVersion', digdir],
    ['CONFLICT', 'expectedVersion', { ...digdir, expectedVersion: 7 }],
    ['CONFLICT', 'slug', { ...digdir, expectedVersion: 2, slug: 'another-slug' }],
    ['CONFLICT', 'organisationNumber', own('digitaliseringsdirektoratet', { expectedVersion: 2 })],
  ])('refuses with %s at %s and changes nothing', async (code, path, input) => {
    const before = await journal.sequences();
    expect(await register(input)).toMatchObject({ ok: false, errors: [{ code, path: path.split('.') }] });
    expect(await journal.sequences()).toEqual(before);
  });

  it('lets one of two win who register the same new body at the same moment', async () => {
    const results = await Promise.all([register(own('race')), register(own('race'))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ errors: [{ code: 'CONFLICT' }] });
  });
});
