import { type Actor, systemActor } from '#kernel';
import { SignInRooms, told } from '../../../../../test/support/sign-in-rooms.js';
import { newSecret } from '../secret-token.js';
import { AuthenticateSession } from './authenticate-session.js';
import { BeginSignIn } from './begin-sign-in.js';
import { EndProviderSession } from './end-provider-session.js';
import { ForgetOutlived } from './forget-outlived.js';
import { SignOut } from './sign-out.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';

const system = systemActor('test');

describe('sessions', () => {
  let rooms: SignInRooms;

  beforeAll(async () => {
    rooms = await SignInRooms.open();
  });
  afterAll(() => rooms.journal.end());

  describe('a session', () => {
    it('ends when it is not used for a while, however long it may last', async () => {
      const secret = await rooms.signedIn(told('hvile'));
      rooms.clock.advance(59 * 60);
      expect(await rooms.who(secret)).not.toBeNull();
      await rooms.get(AuthenticateSession).onModuleDestroy();
      rooms.clock.advance(59 * 60);
      expect(await rooms.who(secret)).not.toBeNull();
      await rooms.get(AuthenticateSession).onModuleDestroy();
      rooms.clock.advance(60 * 60);
      expect(await rooms.who(secret)).toBeNull();
    });

    it('ends after its time, however much it is used', async () => {
      const secret = await rooms.signedIn(told('lenge'));
      for (let half = 0; half < 15; half += 1) {
        rooms.clock.advance(30 * 60);
        expect(await rooms.who(secret)).not.toBeNull();
        await rooms.get(AuthenticateSession).onModuleDestroy();
      }
      rooms.clock.advance(30 * 60);
      expect(await rooms.who(secret)).toBeNull();
    });

    it('asks the database once in a second', async () => {
      const secret = await rooms.signedIn(told('ofte-spurt'));
      const reads = jest.spyOn(rooms.journal.database, 'read');
      await Promise.all(Array.from({ length: 50 }, () => rooms.who(secret)));
      expect(reads).toHaveBeenCalledTimes(1);
      jest.restoreAllMocks();
    });

    it.each<[string, (secret: string, actor: Actor) => Promise<unknown>]>([
      ['sign-out', (secret) => rooms.get(SignOut).run(secret)],
      ['sign-out everywhere', (_, actor) => rooms.get(SignOutEverywhere).run(actor, { personId: null })],
      ['the end at the provider', () => rooms.get(EndProviderSession).run('https://idp.example', 'sid slutt')],
      ['another sign-in of the browser', (secret) => rooms.signIn(told('slutt'), null, secret)],
      [
        'the erasure of the person',
        () => rooms.rows(`update people set email = null, erased_at = now() where name = 'Navn slutt'`),
      ],
    ])('is over within a second of %s', async (_, end) => {
      const secret = await rooms.signedIn(told('slutt'));
      const actor = (await rooms.who(secret))!;
      await end(secret, actor);
      rooms.clock.advance(1);
      expect(await rooms.who(secret)).toBeNull();
    });

    it('gives back what its provider must be told, to the bearer of the cookie alone', async () => {
      const secret = await rooms.signedIn(told('ut'));
      expect(await rooms.get(SignOut).run(secret)).toEqual({ issuer: 'https://idp.example', idToken: 'token of ut' });
      expect(await rooms.get(SignOut).run(newSecret())).toBeNull();
      expect(await rooms.get(SignOut).run('x')).toBeNull();
    });

    it('is forgotten when it is long over', async () => {
      const secret = await rooms.signedIn(told('glemt'));
      await rooms.get(SignOut).run(secret);
      const kept = () =>
        rooms.rows(`select 1 from sessions s join people p on p.id = s.person_id where p.email = 'glemt@example.no'`);
      rooms.clock.advance(2 * 86_400);
      await rooms.signedIn(told('glemt'));
      expect(await kept()).toHaveLength(1);
    });
  });

  it('is forgotten when it is long over, and not before', async () => {
    const forget = rooms.get(ForgetOutlived);
    while ((await forget.run(system)) > 0);
    await rooms.get(BeginSignIn).run({ issuer: 'https://idp.example', returnTo: '/', invitation: null });
    await rooms.signedIn(told('glemmes'));
    await rooms.invited('glemmes@example.no');
    const left = async (): Promise<number[]> =>
      Promise.all(
        ['sign_ins', 'sessions', 'invitations'].map(
          async (table) => (await rooms.rows(`select 1 from ${table}`)).length,
        ),
      );
    const [signIns = 0, sessions = 0, invitations = 0] = await left();
    expect(Math.min(signIns, sessions, invitations)).toBeGreaterThan(0);
    expect(await forget.run(system)).toBe(0);
    rooms.clock.advance(15 * 60 + 1);
    expect(await forget.run(system)).toBe(signIns);
    rooms.clock.advance(8 * 3_600 + 86_400);
    await forget.run(system);
    expect(await left()).toEqual([0, 0, invitations]);
    rooms.clock.advance((60 + 90) * 86_400);
    expect(await forget.run(system)).toBe(invitations);
  });
});
