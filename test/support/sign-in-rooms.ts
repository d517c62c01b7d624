import type { INestApplicationContext } from '@nestjs/common';
import { IdentityModule, InviteMember, SignInPerson, AuthenticateSession, type ToldOfPerson } from '#domain/identity';
import { LoadOrganisations } from '#domain/organisations';
import { type Actor, systemActor } from '#kernel';
import { AppConfig, readConfig } from '#platform/config';
import { hashOfSecret } from '../../libs/domain/identity/src/secret-token.js';
import { SetClock, TestJournal } from './journal.js';
import { openRooms } from './rooms.js';

const system = systemActor('test');

const SIGN_IN = readConfig({
  SIGN_IN_DISCOVERY_URL: 'https://idp.example',
  SIGN_IN_CLIENT_ID: 'c',
  SIGN_IN_RIGHTS: JSON.stringify([{ resource: 'r', right: 'edit', role: 'EDITOR' }]),
}).signIn;

/** What a provider tells of a person who is called by a subject. */
export const told = (subject: string, other: Partial<ToldOfPerson> = {}): ToldOfPerson => ({
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

/** The room of who is asking, with people who sign in at a provider whose word is taken. */
export class SignInRooms {
  readonly clock: SetClock;

  private constructor(
    readonly journal: TestJournal & { readonly clock: SetClock },
    private readonly rooms: INestApplicationContext,
  ) {
    this.clock = journal.clock;
    this.setEmailProof(true);
  }

  static async open(): Promise<SignInRooms> {
    const journal = await TestJournal.open(new SetClock());
    const rooms = await openRooms(journal, IdentityModule);
    await rooms.get(LoadOrganisations, { strict: false }).run(system);
    return new SignInRooms(journal, rooms);
  }

  readonly get: INestApplicationContext['get'] = (token: never) => this.rooms.get(token, { strict: false });

  /** Whether providers are said to tell of addresses. */
  setEmailProof(emailProof: boolean): void {
    Object.assign(this.get(AppConfig), { signIn: { ...SIGN_IN, emailProof } });
  }

  rows<Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.journal.database.transaction(system, (tx) => tx.query<Row>(sql, values));
  }

  signIn(who: ToldOfPerson, invitation: string | null = null, replaces: string | null = null) {
    const invitationHash = invitation === null ? null : hashOfSecret(invitation);
    return this.get(SignInPerson).run({ told: who, invitationHash, replaces });
  }

  /** The secret of a session that began. */
  async signedIn(who: ToldOfPerson, invitation: string | null = null): Promise<string> {
    const result = await this.signIn(who, invitation);
    if (!result.ok) throw new Error('The sign-in was refused.');
    return result.value;
  }

  who(secret: string): Promise<Actor | null> {
    return this.get(AuthenticateSession).run(secret);
  }

  /** The secret of an invitation to be an editor of Asker. */
  async invited(email: string): Promise<string> {
    const result = await this.get(InviteMember).run(system, { email, organisation: 'asker', role: 'EDITOR', days: 14 });
    if (!result.ok) throw new Error('The invitation was refused.');
    return result.value.secret;
  }
}
