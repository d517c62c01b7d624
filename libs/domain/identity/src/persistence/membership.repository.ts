import { Injectable } from '@nestjs/common';
import { Clock, type Role } from '#kernel';
import type { Transaction } from '#platform/database';

/** The role of a person for a body, or for every body when `organisationId` is null. */
export interface Membership {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly role: Role;
}

/** Keeps who holds which role. */
@Injectable()
export class MembershipRepository {
  constructor(private readonly clock: Clock) {}

  /** The role that a person holds for just this body, locked. */
  async find(tx: Transaction, personId: string, organisationId: string | null): Promise<Role | null> {
    const [row] = await tx.query<{ role: Role }>(
      `select m.role from memberships m join people p on p.id = m.person_id
       where m.person_id = $1 and m.organisation_id is not distinct from $2 and p.erased_at is null for update of m`,
      [personId, organisationId],
    );
    return row?.role ?? null;
  }

  /** Gives a person a role for a body, in the place of the one before. */
  async put(tx: Transaction, { personId, organisationId, role }: Membership, by: string): Promise<void> {
    await tx.query(
      `insert into memberships (person_id, organisation_id, role, created_at, created_by) values ($1, $2, $3, $4, $5)
       on conflict on constraint uq_memberships do update set role = excluded.role`,
      [personId, organisationId, role, this.clock.now(), by],
    );
  }

  async remove(tx: Transaction, personId: string, organisationId: string | null): Promise<void> {
    await tx.query('delete from memberships where person_id = $1 and organisation_id is not distinct from $2', [
      personId,
      organisationId,
    ]);
  }

  /** Whether somebody beside this person administers every body; nobody else can change that before the transaction ends. */
  async hasOtherSystemAdministrator(tx: Transaction, personId: string): Promise<boolean> {
    const administrators = await tx.query<{ id: string }>(
      `select m.person_id as id from memberships m join people p on p.id = m.person_id
       where m.organisation_id is null and m.role = 'ADMIN' and p.erased_at is null order by m.person_id for update of m`,
    );
    return administrators.some(({ id }) => id !== personId);
  }
}
