import { Injectable } from '@nestjs/common';
import { ROLES, type Role } from '#kernel';
import { AppConfig } from '#platform/config';
import type { Transaction } from '#platform/database';
import type { Invitation } from '../invitation.js';
import { type ToldOfPerson, readEmail } from '../told-of-person.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { MembershipRepository } from '../persistence/membership.repository.js';

const isHigher = (role: Role, than: Role | null): boolean => than === null || ROLES.indexOf(role) > ROLES.indexOf(than);

/** Takes up the invitation that somebody came with, in the transaction of their sign-in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly memberships: MembershipRepository,
    private readonly config: AppConfig,
  ) {}

  /**
   * The open invitation of a secret's hash, if it is for the person of whom this is told: an address that the provider
   * tells must be the invited one and verified; where providers tell none, having got the link is what is asked for.
   */
  async find(tx: Transaction, hash: Buffer, told: ToldOfPerson): Promise<Invitation | null> {
    const invitation = await this.invitations.open(tx, hash);
    if (!invitation) return null;
    const email = readEmail(told.email);
    if (email === null) return this.config.signIn?.emailProof === false ? invitation : null;
    const isTheirs = told.isEmailVerified && email.toLowerCase() === invitation.email.toLowerCase();
    return isTheirs ? invitation : null;
  }

  /** Gives the person the role they were invited to, unless they hold a higher one for the body. */
  async run(tx: Transaction, { id, role, organisationId }: Invitation, personId: string): Promise<void> {
    await this.invitations.accept(tx, id, personId);
    const held = await this.memberships.find(tx, personId, organisationId);
    if (isHigher(role, held)) {
      await this.memberships.put(tx, { personId, organisationId, role }, `person:${personId}`);
    }
    const after = { person: personId, organisation: organisationId, role };
    tx.append({ kind: 'InvitationAccepted', subjectId: id, subjectVersion: 1, after });
  }
}
