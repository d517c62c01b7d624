import { Injectable } from '@nestjs/common';
import { type Result, conflict, done, isLanguage, refused, systemActor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { Invitation } from '../invitation.js';
import type { Person } from '../person.js';
import { type ToldOfPerson, readEmail, readName } from '../told-of-person.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { AcceptInvitation } from './accept-invitation.js';
import { BeginSession } from './begin-session.js';
import { ToldGrants } from './told-grants.js';

/** Who signs in, and with what. */
export interface SignInPersonInput {
  readonly told: ToldOfPerson;
  /** What is kept of the invitation that they came with. */
  readonly invitationHash: Buffer | null;
  /** The secret of the session that the browser had until now, which ends. */
  readonly replaces: string | null;
}

const languageOf = (text: string | null): Person['language'] => {
  const code = (text ?? '').slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : 'nb';
};

/**
 * Signs a person in whom a provider has vouched for. That alone gives no rights: roles come from what the provider returned
 * of representation, for this session, and from the roles given here.
 */
@Injectable()
export class SignInPerson {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly toldGrants: ToldGrants,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly beginSession: BeginSession,
  ) {}

  /**
   * Gives the secret of the new session. Expected error: CONFLICT for an invitation that is unknown, used, over, withdrawn or
   * somebody else's, always in the same words.
   */
  async run({ told, invitationHash, replaces }: SignInPersonInput): Promise<Result<string>> {
    const grants = await this.toldGrants.run(told.authorizationDetails);
    return this.database.transaction(systemActor('sign-in'), async (tx) => {
      const invitation = invitationHash && (await this.acceptInvitation.find(tx, invitationHash, told));
      if (invitationHash && !invitation) return refused(conflict('This invitation cannot be used by you.'));
      const person = await this.personOf(tx, told, invitation);
      if (invitation) await this.acceptInvitation.run(tx, invitation, person.id);
      const { issuer, providerSid, idToken } = told;
      const secret = await this.beginSession.run(tx, {
        personId: person.id,
        issuer,
        providerSid,
        idToken,
        grants,
        replaces,
      });
      tx.append({ kind: 'PersonSignedIn', subjectId: person.id, subjectVersion: 1 });
      return done(secret);
    });
  }

  private async personOf(tx: Transaction, told: ToldOfPerson, invitation: Invitation | null): Promise<Person> {
    const { issuer, subject } = told;
    const verified = told.isEmailVerified ? readEmail(told.email) : null;
    const email = verified ?? invitation?.email ?? null;
    const known = await this.people.known(tx, issuer, subject);
    if (known) {
      await this.people.refresh(tx, { ...known, name: readName(told.name, known.name), email });
      return known;
    }
    const invited = invitation && verified !== null ? await this.people.byEmail(tx, verified) : null;
    const language = languageOf(told.language);
    const person = invited ?? (await this.people.add(tx, { name: readName(told.name, email), email, language }));
    await this.people.tie(tx, person.id, issuer, subject);
    return person;
  }
}
