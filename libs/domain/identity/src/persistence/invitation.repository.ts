import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Invitation } from '../invitation.js';
import { INVITATION } from './invitation.sql.js';

/** An invitation about to be kept. */
export interface NewInvitation extends Pick<Invitation, 'id' | 'email' | 'role' | 'organisationId'> {
  readonly hash: Buffer;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

const OPEN = 'accepted_at is null and withdrawn_at is null';

/** Keeps invitations. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly clock: Clock) {}

  /** Keeps an invitation in the place of any that the address has for the same body. */
  async add(tx: Transaction, invitation: NewInvitation): Promise<void> {
    const { id, hash, email, organisationId, role, createdBy, expiresAt } = invitation;
    const now = this.clock.now();
    await tx.query(
      `update invitations set withdrawn_at = $3
       where lower(email) = lower($1) and organisation_id is not distinct from $2 and ${OPEN}`,
      [email, organisationId, now],
    );
    await tx.query(
      `insert into invitations (id, token_hash, email, organisation_id, role, created_at, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, hash, email, organisationId, role, now, createdBy, expiresAt],
    );
  }

  /** The open invitation of a secret's hash, locked. */
  async open(tx: Transaction, hash: Buffer): Promise<Invitation | null> {
    return this.one(tx, 'i.token_hash = $1', hash);
  }

  /** The open invitation of an id, locked. */
  async byId(tx: Transaction, id: string): Promise<Invitation | null> {
    return this.one(tx, 'i.id = $1', id);
  }

  async accept(tx: Transaction, id: string, personId: string): Promise<void> {
    await tx.query('update invitations set accepted_at = $3, accepted_by = $2 where id = $1', [
      id,
      personId,
      this.clock.now(),
    ]);
  }

  async withdraw(tx: Transaction, id: string): Promise<void> {
    await tx.query('update invitations set withdrawn_at = $2 where id = $1', [id, this.clock.now()]);
  }

  private async one(tx: Transaction, condition: string, value: unknown): Promise<Invitation | null> {
    const [row] = await tx.query<{ invitation: Invitation }>(
      `select ${INVITATION} as invitation from invitations i where ${condition} and ${OPEN} and i.expires_at > $2 for update`,
      [value, this.clock.now()],
    );
    return row?.invitation ?? null;
  }
}
