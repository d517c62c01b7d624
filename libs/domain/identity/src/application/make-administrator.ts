import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, invalid, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import { MembershipRepository } from '../persistence/membership.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { readEmail } from '../told-of-person.js';
import { InviteMember } from './invite-member.js';
import { membershipPolicy } from './membership.policy.js';

/** Who is to administer every body. */
export interface MakeAdministratorInput {
  readonly email: string;
}

/** Days within which somebody who is not known yet must sign in. */
const DAYS = 7;

/** Makes the person of an address an administrator of every body; one who has not signed in yet is invited. */
@Injectable()
export class MakeAdministrator {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly memberships: MembershipRepository,
    private readonly inviteMember: InviteMember,
  ) {}

  /**
   * Gives the secret of the invitation, or null where the person was known. Expected error: BAD_USER_INPUT for an address that is
   * none.
   *
   * @throws Failure FORBIDDEN for anybody but an administrator of every body.
   */
  async run(actor: Actor, input: MakeAdministratorInput): Promise<Result<string | null>> {
    if (!membershipPolicy.mayHandle(actor, null)) throw notAllowed(actor.kind, 'make administrators');
    const email = readEmail(input.email);
    if (email === null) return refused(invalid('An e-mail address has a name, @ and a host.', 'email'));
    const isKnown = await this.database.transaction(actor, async (tx) => {
      const person = await this.people.byEmail(tx, email);
      if (!person) return false;
      await this.memberships.put(tx, { personId: person.id, organisationId: null, role: 'ADMIN' }, actor.id);
      const after = { organisation: null, role: 'ADMIN' };
      tx.append({ kind: 'RoleChanged', subjectId: person.id, subjectVersion: 1, after });
      return true;
    });
    if (isKnown) return done(null);
    const invited = await this.inviteMember.run(actor, { email, organisation: null, role: 'ADMIN', days: DAYS });
    return invited.ok ? done(invited.value.secret) : invited;
  }
}
