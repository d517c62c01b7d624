import { Injectable } from '@nestjs/common';
import { type Actor, type Result } from '#kernel';
import { Database } from '#platform/database';
import { MembershipRepository } from '../persistence/membership.repository.js';
import { type FoundMember, HandledMember, type NamedMember } from './handled-member.js';

/** Takes a person out of those of a body: it counts within a second, on every process. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly database: Database,
    private readonly members: HandledMember,
    private readonly memberships: MembershipRepository,
  ) {}

  /**
   * Gives the role that was held. Expected errors: NOT_FOUND for an unknown body, or a person who is not among its people;
   * CONFLICT where nobody would be left who administers every body.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator of the body.
   */
  async run(actor: Actor, { personId, organisation }: NamedMember): Promise<Result<FoundMember>> {
    const body = await this.members.body(actor, organisation);
    if (!body.ok) return body;
    return this.database.transaction(actor, async (tx) => {
      const member = await this.members.find(tx, personId, body.value, null);
      if (!member.ok) return member;
      await this.memberships.remove(tx, personId, body.value);
      const before = { organisation: body.value, role: member.value.role };
      tx.append({ kind: 'MemberRemoved', subjectId: personId, subjectVersion: 1, before });
      return member;
    });
  }
}
