import { Injectable } from '@nestjs/common';
import { type Actor, type Result, type Role, done } from '#kernel';
import { Database } from '#platform/database';
import { MembershipRepository } from '../persistence/membership.repository.js';
import { type FoundMember, HandledMember, type NamedMember } from './handled-member.js';

/** Whose role is to be which. */
export interface ChangeRoleInput extends NamedMember {
  readonly role: Role;
}

/** Gives a person of a body another role: it counts within a second, on every process. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly database: Database,
    private readonly members: HandledMember,
    private readonly memberships: MembershipRepository,
  ) {}

  /**
   * Expected errors: NOT_FOUND for an unknown body, or a person who is not among its people; CONFLICT where nobody would be
   * left who administers every body.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator of the body.
   */
  async run(actor: Actor, { personId, organisation, role }: ChangeRoleInput): Promise<Result<FoundMember>> {
    const body = await this.members.body(actor, organisation);
    if (!body.ok) return body;
    return this.database.transaction(actor, async (tx) => {
      const member = await this.members.find(tx, personId, body.value, role);
      if (!member.ok || member.value.role === role) return member;
      const changed = { ...member.value, role };
      await this.memberships.put(tx, changed, actor.id);
      const { organisationId, role: former } = member.value;
      tx.append({
        kind: 'RoleChanged',
        subjectId: personId,
        subjectVersion: 1,
        before: { organisation: organisationId, role: former },
        after: { organisation: organisationId, role },
      });
      return done(changed);
    });
  }
}
