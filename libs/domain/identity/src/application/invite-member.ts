import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Ids,
  type Result,
  type Role,
  type UserError,
  done,
  invalid,
  notAllowed,
  refused,
} from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { Database } from '#platform/database';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { hashOfSecret, newSecret } from '../secret-token.js';
import { readEmail } from '../told-of-person.js';
import { membershipPolicy } from './membership.policy.js';
import { namedBody } from './named-body.js';

/** Who is invited, and to what. */
export interface InviteMemberInput {
  readonly email: string;
  /** Slug or organisation number; null for every body. */
  readonly organisation: string | null;
  readonly role: Role;
  /** How many days the invitation is open. */
  readonly days: number;
}

/** An invitation just made; the secret goes into the link, is told this once and kept nowhere. */
export interface InvitedMember {
  readonly id: string;
  readonly secret: string;
}

const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

const faultsOf = (email: string | null, days: number): UserError[] => [
  ...(email === null ? [invalid('An e-mail address has a name, @ and a host.', 'email')] : []),
  ...(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
    ? []
    : [invalid(`An invitation is open for 1 to ${MOST_DAYS} days.`, 'days')]),
];

/** Invites somebody to hold a role for a body; an earlier open invitation of the address for the body is over with that. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Says nothing of whether the address belongs to somebody known. Expected errors: BAD_USER_INPUT for an address that is none
   * or a number of days that is not 1 to 60; NOT_FOUND for an unknown body.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator of the body.
   */
  async run(actor: Actor, input: InviteMemberInput): Promise<Result<InvitedMember>> {
    if (!membershipPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'invite people');
    const email = readEmail(input.email);
    const faults = faultsOf(email, input.days);
    if (email === null || faults.length > 0) return refused(...faults);
    const body = await namedBody(this.organisations, input.organisation);
    if (!body.ok) return body;
    if (!membershipPolicy.mayHandle(actor, body.value)) throw notAllowed(actor.kind, 'invite people to this body');
    const [id, secret] = [this.ids.next(), newSecret()];
    const hash = hashOfSecret(secret) ?? Buffer.alloc(0);
    const expiresAt = new Date(this.clock.now().getTime() + input.days * DAY_MS);
    const invitation = {
      id,
      hash,
      email,
      organisationId: body.value,
      role: input.role,
      createdBy: actor.id,
      expiresAt,
    };
    return this.database.transaction(actor, async (tx) => {
      await this.invitations.add(tx, invitation);
      const after = { organisation: body.value, role: input.role };
      tx.append({ kind: 'MemberInvited', subjectId: id, subjectVersion: 1, after });
      return done({ id, secret });
    });
  }
}

/** Where an invited person goes to take the invitation up. */
export const invitationLink = (publicUrl: string, { secret }: Pick<InvitedMember, 'secret'>): string =>
  `${publicUrl}/auth/sign-in?invitation=${secret}`;
