import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel';
import { LoadOrganisations, OrganisationReader } from '#domain/organisations';
import { AppConfig, readConfig } from '#platform/config';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { IdentityModule } from '../identity.module.js';
import { hashOfSecret, newSecret } from '../secret-token.js';
import type { ToldOfPerson } from '../told-of-person.js';
import { AuthenticateSession } from './authenticate-session.js';
import { BeginSignIn } from './begin-sign-in.js';
import { ChangeRole } from './change-role.js';
import { EndProviderSession } from './end-provider-session.js';
import { ForgetOutlived } from './forget-outlived.js';
import { InviteMember } from './invite-member.js';
import { MakeAdministrator } from './make-administrator.js';
import { RemoveMember } from './remove-member.js';
import { SignInPerson } from './sign-in-person.js';
import { SignOut } from './sign-out.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';

const system = systemActor('test');
const SIGN_IN = readConfig({
  SIGN_IN_DISCOVERY_URL: 'https://idp.example',
  SIGN_IN_CLIENT_ID: 'c',
  SIGN_IN_RIGHTS: JSON.stringify([{ resource: 'r', right: 'edit', role: 'EDITOR' }]),
}).signIn;

const told = (subject: string, other: Partial<ToldOfPerson> = {}): ToldOfPerson => ({
  issuer: 'https://idp.example',
  subject,
  name: `Navn ${subject}`,
  email: `${subject}@example.no`,
  isEmailVerified: true,
  language: 'nn-NO',
  authorizationDetails: undefined,
  providerSid: `sid ${subject}`,
  idToken: `token of ${subject}`,
  ...other,
});

describe('signing people in', () => {
  const clock = new SetClock();
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let asker: string;

  beforeAll(async () => {
    journal = await TestJournal.open(clock);
    rooms = await openRooms(journal, IdentityModule);
    Object.assign(rooms.get(AppConfig, { strict: false }), { signIn: SIGN_IN });
    await rooms.get(LoadOrganisations, { strict: false }).run(system);
    asker = (await rooms.get(OrganisationReader, { strict: false }).bySlugOrNumber('asker', 'nb'))!.id;
  });
  afterAll(() => journal.end());

  const rows = <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    journal.database.transaction(system, (tx) => tx.query<Row>(sql, values));
  const signIn = (who: ToldOfPerson, invitation: string | null = null, replaces: string | null = null) =>
    rooms
      .get(SignInPerson)
      .run({ told: who, invitationHash: invitation === null ? null : hashOfSecret(invitation), replaces });
  const signedIn = async (who: ToldOfPerson, invitation: string | null = null): Promise<string> => {
    const result = await signIn(who, invitation);
    if (!result.ok) throw new Error('refused');
    return result.value;
  };
  const who = (secret: string): Promise<Actor | null> => rooms.get(AuthenticateSession).run(secret);
  const invited = async (email: string, organisation: string | null = 'asker', role = 'EDITOR' as const) => {
    const result = await rooms.get(InviteMember).run(system, { email, organisation, role, days: 14 });
    if (!result.ok) throw new Error('refused');
    return result.value.secret;
  };
  const kinds = async (): Promise<string[]> =>
    (await rows<{ kind: string }>('select kind from events order by sequence')).map(({ kind }) => kind);

  it('makes a person once, who holds no role for having signed in', async () => {
    const [first, second] = [await signedIn(told('ny')), await signedIn(told('ny', { name: 'Nytt Navn' }))];
    const one = await who(first);
    expect(one).toMatchObject({ kind: 'PERSON', name: 'Nytt Navn', grants: [], organisationId: null });
    expect((await who(second))?.id).toBe(one?.id);
    expect(await rows(`select name, email, language from people where email = 'ny@example.no'`)).toEqual([
      { name: 'Nytt Navn', email: 'ny@example.no', language: 'nn' },
    ]);
  });

  it('makes a person once when they come in at several doors at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => signedIn(told('samtidig'))));
    expect(await rows(`select 1 from people where email = 'samtidig@example.no'`)).toHaveLength(1);
  });

  it('gives what the provider returned for that session alone', async () => {
    const details = [{ type: 't', resource: 'r', reportees: [{ ID: '0192:920125298', Rights: ['edit'] }] }];
    const secret = await signedIn(told('redaktor', { authorizationDetails: details }));
    expect((await who(secret))?.grants).toEqual([{ role: 'EDITOR', organisationId: asker }]);
    const later = await signedIn(told('redaktor'));
    expect((await who(later))?.grants).toEqual([]);
    const unknown = [{ type: 't', resource: 'r', reportees: [{ ID: '0192:987464291', Rights: ['edit'] }] }];
    expect((await who(await signedIn(told('redaktor', { authorizationDetails: unknown }))))?.grants).toEqual([]);
  });

  it('takes who was erased for somebody new', async () => {
    const former = await who(await signedIn(told('slettet')));
    await rows(`update people set name = 'x', email = null, erased_at = now() where email = 'slettet@example.no'`);
    const again = await who(await signedIn(told('slettet')));
    expect(again).toMatchObject({ kind: 'PERSON', name: 'Navn slettet' });
    expect(again?.id).not.toBe(former?.id);
  });

  it('never ties a person to somebody else by an address alone', async () => {
    await signedIn(told('eier', { email: 'felles@example.no' }));
    const other = await signedIn(told('annen', { email: 'FELLES@example.no' }));
    expect((await who(other))?.name).toBe('Navn annen');
    expect(await rows(`select name from people where lower(email) = 'felles@example.no'`)).toEqual([
      { name: 'Navn eier' },
    ]);
  });

  describe('with an invitation', () => {
    it('gives the role, once', async () => {
      const secret = await invited('Invitert@example.no');
      const session = await signedIn(told('invitert'), secret);
      expect(await who(session)).toMatchObject({
        grants: [{ role: 'EDITOR', organisationId: asker }],
        organisationId: asker,
      });
      expect((await kinds()).slice(-2)).toEqual(['InvitationAccepted', 'PersonSignedIn']);
      expect(await signIn(told('invitert'), secret)).toMatchObject({ ok: false });
    });

    it.each<[string, Partial<ToldOfPerson>]>([
      ['another address', { email: 'annen@example.no' }],
      ['an address that is not verified', { isEmailVerified: false }],
      ['no address', { email: null }],
    ])('is refused for %s, and nothing is kept of it', async (_, other) => {
      const secret = await invited('kun@example.no');
      const before = await rows('select count(*) from people');
      const refusal = await signIn(told('kun', other), secret);
      const unknown = await signIn(told('kun'), newSecret());
      expect(refusal).toMatchObject({ ok: false, errors: [{ code: 'CONFLICT' }] });
      expect(unknown).toEqual(refusal);
      expect(await rows('select count(*) from people')).toEqual(before);
    });

    it('asks for the link alone where providers tell of no addresses, and then knows nobody by the address', async () => {
      Object.assign(rooms.get(AppConfig, { strict: false }), { signIn: { ...SIGN_IN, emailProof: false } });
      await signedIn(told('kjent'));
      const secret = await invited('kjent@example.no');
      expect(await signIn(told('x', { email: 'annen@example.no' }), secret)).toMatchObject({ ok: false });
      const session = await signedIn(told('uten-adresse', { email: null, name: null }), secret);
      expect(await who(session)).toMatchObject({ name: 'kjent@example.no', grants: [{ role: 'EDITOR' }] });
      expect(await rows(`select name from people where email = 'kjent@example.no'`)).toEqual([{ name: 'Navn kjent' }]);
      Object.assign(rooms.get(AppConfig, { strict: false }), { signIn: SIGN_IN });
    });

    it('is over in time, and when another is made for the same address and body', async () => {
      const first = await invited('ofte@example.no');
      const second = await invited('ofte@example.no');
      expect(await signIn(told('ofte'), first)).toMatchObject({ ok: false });
      clock.advance(14 * 86_400);
      expect(await signIn(told('ofte'), second)).toMatchObject({ ok: false });
      const third = await invited('ofte@example.no');
      clock.advance(14 * 86_400 - 1);
      expect(await signIn(told('ofte'), third)).toMatchObject({ ok: true });
    });

    it('ties who was put in by the address before they signed in, and lowers no role', async () => {
      await rows(`insert into people (id, name, email, language, created_at)
        values ('01900000-0000-7000-8000-0000000000aa', 'Satt Inn', 'satt@example.no', 'nb', now())`);
      await rows(
        `insert into memberships values ('01900000-0000-7000-8000-0000000000aa', '${asker}', 'ADMIN', now(), 'x')`,
      );
      const session = await signedIn(told('satt'), await invited('satt@example.no'));
      expect(await who(session)).toMatchObject({
        id: 'person:01900000-0000-7000-8000-0000000000aa',
        grants: [{ role: 'ADMIN', organisationId: asker }],
      });
    });
  });

  describe('a session', () => {
    it('ends when it is not used for a while, however long it may last', async () => {
      const secret = await signedIn(told('hvile'));
      clock.advance(59 * 60);
      expect(await who(secret)).not.toBeNull();
      await rooms.get(AuthenticateSession).onModuleDestroy();
      clock.advance(59 * 60);
      expect(await who(secret)).not.toBeNull();
      await rooms.get(AuthenticateSession).onModuleDestroy();
      clock.advance(60 * 60);
      expect(await who(secret)).toBeNull();
    });

    it('ends after its time, however much it is used', async () => {
      const secret = await signedIn(told('lenge'));
      for (let half = 0; half < 15; half += 1) {
        clock.advance(30 * 60);
        expect(await who(secret)).not.toBeNull();
        await rooms.get(AuthenticateSession).onModuleDestroy();
      }
      clock.advance(30 * 60);
      expect(await who(secret)).toBeNull();
    });

    it('asks the database once in a second', async () => {
      const secret = await signedIn(told('ofte-spurt'));
      const reads = jest.spyOn(journal.database, 'read');
      await Promise.all(Array.from({ length: 50 }, () => who(secret)));
      expect(reads).toHaveBeenCalledTimes(1);
      jest.restoreAllMocks();
    });

    it.each<[string, (secret: string, actor: Actor) => Promise<unknown>]>([
      ['sign-out', (secret) => rooms.get(SignOut).run(secret)],
      ['sign-out everywhere', (_, actor) => rooms.get(SignOutEverywhere).run(actor, { personId: null })],
      ['the end at the provider', () => rooms.get(EndProviderSession).run('https://idp.example', 'sid slutt')],
      ['another sign-in of the browser', (secret) => signIn(told('slutt'), null, secret)],
      [
        'the erasure of the person',
        () => rows(`update people set email = null, erased_at = now() where name = 'Navn slutt'`),
      ],
    ])('is over within a second of %s', async (_, end) => {
      const secret = await signedIn(told('slutt'));
      const actor = (await who(secret))!;
      await end(secret, actor);
      clock.advance(1);
      expect(await who(secret)).toBeNull();
    });

    it('gives back what its provider must be told, to the bearer of the cookie alone', async () => {
      const secret = await signedIn(told('ut'));
      expect(await rooms.get(SignOut).run(secret)).toEqual({ issuer: 'https://idp.example', idToken: 'token of ut' });
      expect(await rooms.get(SignOut).run(newSecret())).toBeNull();
      expect(await rooms.get(SignOut).run('x')).toBeNull();
    });

    it('is forgotten when it is long over', async () => {
      const secret = await signedIn(told('glemt'));
      await rooms.get(SignOut).run(secret);
      const kept = () =>
        rows(`select 1 from sessions s join people p on p.id = s.person_id where p.email = 'glemt@example.no'`);
      clock.advance(2 * 86_400);
      await signedIn(told('glemt'));
      expect(await kept()).toHaveLength(1);
    });
  });

  it('is forgotten when it is long over, and not before', async () => {
    const forget = rooms.get(ForgetOutlived);
    while ((await forget.run(system)) > 0);
    await rooms.get(BeginSignIn).run({ issuer: 'https://idp.example', returnTo: '/', invitation: null });
    await signedIn(told('glemmes'));
    await invited('glemmes@example.no');
    const left = async (): Promise<number[]> =>
      Promise.all(
        ['sign_ins', 'sessions', 'invitations'].map(async (table) => (await rows(`select 1 from ${table}`)).length),
      );
    const [signIns = 0, sessions = 0, invitations = 0] = await left();
    expect(Math.min(signIns, sessions, invitations)).toBeGreaterThan(0);
    expect(await forget.run(system)).toBe(0);
    clock.advance(15 * 60 + 1);
    expect(await forget.run(system)).toBe(signIns);
    clock.advance(8 * 3_600 + 86_400);
    await forget.run(system);
    expect(await left()).toEqual([0, 0, invitations]);
    clock.advance((60 + 90) * 86_400);
    expect(await forget.run(system)).toBe(invitations);
  });

  describe('the last one who administers every body', () => {
    const administrators = async (): Promise<string[]> =>
      (
        await rows<{ id: string }>(
          `select person_id as id from memberships where organisation_id is null and role = 'ADMIN' order by 1`,
        )
      ).map(({ id }) => id);

    it('is made by an address that is known, or by a link', async () => {
      await signedIn(told('sjef'));
      expect(await rooms.get(MakeAdministrator).run(system, { email: 'sjef@example.no' })).toEqual({
        ok: true,
        value: null,
      });
      const made = await rooms.get(MakeAdministrator).run(system, { email: 'ny-sjef@example.no' });
      if (!made.ok || made.value === null) throw new Error('There is no link.');
      const session = await signedIn(told('ny-sjef'), made.value);
      expect(await who(session)).toMatchObject({
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
