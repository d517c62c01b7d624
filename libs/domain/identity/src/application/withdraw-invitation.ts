import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import type { Invitation } from '../invitation.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { membershipPolicy } from './membership.policy.js';

/** The invitation to take back. */
export interface WithdrawInvitationInput {
  readonly id: string;
}

/** Takes an open invitation back: its link is worth nothing from then on. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
  ) {}

  /**
   * Expected error: NOT_FOUND for an invitation that is not open, or of a body that the caller does not administer.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator.
   */
  async run(actor: Actor, { id }: WithdrawInvitationInput): Promise<Result<Invitation>> {
    if (!membershipPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'take invitations back');
    return this.database.transaction(actor, async (tx) => {
      const invitation = isUuid(id) ? await this.invitations.byId(tx, id) : null;
      if (!invitation || !membershipPolicy.mayHandle(actor, invitation.organisationId))
        return refused(missing('You have no open invitation of this id.', 'id'));
      await this.invitations.withdraw(tx, id);
      tx.append({ kind: 'InvitationWithdrawn', subjectId: id, subjectVersion: 1 });
      return done(invitation);
    });
  }
}
