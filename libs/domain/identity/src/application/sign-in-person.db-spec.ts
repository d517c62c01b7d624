import { OrganisationReader } from '#domain/organisations';
import { systemActor } from '#kernel';
import { SignInRooms, told } from '../../../../../test/support/sign-in-rooms.js';
import { newSecret } from '../secret-token.js';
import type { ToldOfPerson } from '../told-of-person.js';
import { ChangeRole } from './change-role.js';
import { MakeAdministrator } from './make-administrator.js';
import { RemoveMember } from './remove-member.js';

const system = systemActor('test');

describe('signing people in', () => {
  let rooms: SignInRooms;
  let asker: string;

  beforeAll(async () => {
    rooms = await SignInRooms.open();
    asker = (await rooms.get(OrganisationReader).bySlugOrNumber('asker', 'nb'))!.id;
  });
  afterAll(() => rooms.journal.end());

  const kinds = async (): Promise<string[]> =>
    (await rooms.rows<{ kind: string }>('select kind from events order by sequence')).map(({ kind }) => kind);

  it('makes a person once, who holds no role for having signed in', async () => {
    const [first, second] = [await rooms.signedIn(told('ny')), await rooms.signedIn(told('ny', { name: 'Nytt Navn' }))];
    const one = await rooms.who(first);
    expect(one).toMatchObject({ kind: 'PERSON', name: 'Nytt Navn', grants: [], organisationId: null });
    expect((await rooms.who(second))?.id).toBe(one?.id);
    expect(await rooms.rows(`select name, email, language from people where email = 'ny@example.no'`)).toEqual([
      { name: 'Nytt Navn', email: 'ny@example.no', language: 'nn' },
    ]);
  });

  it('makes a person once when they come in at several doors at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => rooms.signedIn(told('samtidig'))));
    expect(await rooms.rows(`select 1 from people where email = 'samtidig@example.no'`)).toHaveLength(1);
  });

  it('gives what the provider returned for that session alone', async () => {
    const details = [{ type: 't', resource: 'r', reportees: [{ ID: '0192:920125298', Rights: ['edit'] }] }];
    const secret = await rooms.signedIn(told('redaktor', { authorizationDetails: details }));
    expect((await rooms.who(secret))?.grants).toEqual([{ role: 'EDITOR', organisationId: asker }]);
    const later = await rooms.signedIn(told('redaktor'));
    expect((await rooms.who(later))?.grants).toEqual([]);
    const unknown = [{ type: 't', resource: 'r', reportees: [{ ID: '0192:987464291', Rights: ['edit'] }] }];
    expect(
      (await rooms.who(await rooms.signedIn(told('redaktor', { authorizationDetails: unknown }))))?.grants,
    ).toEqual([]);
  });

  it('takes who was erased for somebody new', async () => {
    const former = await rooms.who(await rooms.signedIn(told('slettet')));
    await rooms.rows(
      `update people set name = 'x', email = null, erased_at = now() where email = 'slettet@example.no'`,
    );
    const again = await rooms.who(await rooms.signedIn(told('slettet')));
    expect(again).toMatchObject({ kind: 'PERSON', name: 'Navn slettet' });
    expect(again?.id).not.toBe(former?.id);
  });

  it('never ties a person to somebody else by an address alone', async () => {
    await rooms.signedIn(told('eier', { email: 'felles@example.no' }));
    const other = await rooms.signedIn(told('annen', { email: 'FELLES@example.no' }));
    expect((await rooms.who(other))?.name).toBe('Navn annen');
    expect(await rooms.rows(`select name from people where lower(email) = 'felles@example.no'`)).toEqual([
      { name: 'Navn eier' },
    ]);
  });

  describe('with an invitation', () => {
    it('gives the role, once', async () => {
      const secret = await rooms.invited('Invitert@example.no');
      const session = await rooms.signedIn(told('invitert'), secret);
      expect(await rooms.who(session)).toMatchObject({
        grants: [{ role: 'EDITOR', organisationId: asker }],
        organisationId: asker,
      });
      expect((await kinds()).slice(-2)).toEqual(['InvitationAccepted', 'PersonSignedIn']);
      expect(await rooms.signIn(told('invitert'), secret)).toMatchObject({ ok: false });
    });

    it.each<[string, Partial<ToldOfPerson>]>([
      ['another address', { email: 'annen@example.no' }],
      ['an address that is not verified', { isEmailVerified: false }],
      ['no address', { email: null }],
    ])('is refused for %s, and nothing is kept of it', async (_, other) => {
      const secret = await rooms.invited('kun@example.no');
      const before = await rooms.rows('select count(*) from people');
      const refusal = await rooms.signIn(told('kun', other), secret);
      const unknown = await rooms.signIn(told('kun'), newSecret());
      expect(refusal).toMatchObject({ ok: false, errors: [{ code: 'CONFLICT' }] });
      expect(unknown).toEqual(refusal);
      expect(await rooms.rows('select count(*) from people')).toEqual(before);
    });

    it('asks for the link alone where providers tell of no addresses, and then knows nobody by the address', async () => {
      rooms.setEmailProof(false);
      await rooms.signedIn(told('kjent'));
      const secret = await rooms.invited('kjent@example.no');
      expect(await rooms.signIn(told('x', { email: 'annen@example.no' }), secret)).toMatchObject({ ok: false });
      const session = await rooms.signedIn(told('uten-adresse', { email: null, name: null }), secret);
      expect(await rooms.who(session)).toMatchObject({ name: 'kjent@example.no', grants: [{ role: 'EDITOR' }] });
      expect(await rooms.rows(`select name from people where email = 'kjent@example.no'`)).toEqual([
        { name: 'Navn kjent' },
      ]);
      rooms.setEmailProof(true);
    });

    it('is over in time, and when another is made for the same address and body', async () => {
      const first = await rooms.invited('ofte@example.no');
      const second = await rooms.invited('ofte@example.no');
      expect(await rooms.signIn(told('ofte'), first)).toMatchObject({ ok: false });
      rooms.clock.advance(14 * 86_400);
      expect(await rooms.signIn(told('ofte'), second)).toMatchObject({ ok: false });
      const third = await rooms.invited('ofte@example.no');
      rooms.clock.advance(14 * 86_400 - 1);
      expect(await rooms.signIn(told('ofte'), third)).toMatchObject({ ok: true });
    });

    it('ties who was put in by the address before they signed in, and lowers no role', async () => {
      await rooms.rows(`insert into people (id, name, email, language, created_at)
        values ('01900000-0000-7000-8000-0000000000aa', 'Satt Inn', 'satt@example.no', 'nb', now())`);
      await rooms.rows(
        `insert into memberships values ('01900000-0000-7000-8000-0000000000aa', '${asker}', 'ADMIN', now(), 'x')`,
      );
      const session = await rooms.signedIn(told('satt'), await rooms.invited('satt@example.no'));
      expect(await rooms.who(session)).toMatchObject({
        id: 'person:01900000-0000-7000-8000-0000000000aa',
        grants: [{ role: 'ADMIN', organisationId: asker }],
      });
    });
  });

  describe('the last one who administers every body', () => {
    const administrators = async (): Promise<string[]> =>
      (
        await rooms.rows<{ id: string }>(
          `select person_id as id from memberships where organisation_id is null and role = 'ADMIN' order by 1`,
        )
      ).map(({ id }) => id);

    it('is made by an address that is known, or by a link', async () => {
      await rooms.signedIn(told('sjef'));
      expect(await rooms.get(MakeAdministrator).run(system, { email: 'sjef@example.no' })).toEqual({
        ok: true,
        value: null,
      });
      const made = await rooms.get(MakeAdministrator).run(system, { email: 'ny-sjef@example.no' });
      if (!made.ok || made.value === null) throw new Error('There is no link.');
      const session = await rooms.signedIn(told('ny-sjef'), made.value);
      expect(await rooms.who(session)).toMatchObject({
        grants: [{ role: 'ADMIN', organisationId: null }],
        organisationId: null,
      });
      expect(await administrators()).toHaveLength(2);
      expect(await rooms.get(MakeAdministrator).run(system, { email: 'x' })).toMatchObject({ ok: false });
    });

    it('cannot be removed, nor lowered, also when two do it to each other at once', async () => {
      const both = await administrators();
      const outcomes = await Promise.all(
        both.map((personId) => rooms.get(RemoveMember).run(system, { personId, organisation: null })),
      );
      expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
      const [last = ''] = await administrators();
      const lowered = { personId: last, organisation: null, role: 'EDITOR' } as const;
      expect(await rooms.get(ChangeRole).run(system, lowered)).toMatchObject({ errors: [{ code: 'CONFLICT' }] });
      expect(await rooms.get(ChangeRole).run(system, { ...lowered, role: 'ADMIN' })).toMatchObject({ ok: true });
      expect(await administrators()).toEqual([last]);
    });
  });
});
