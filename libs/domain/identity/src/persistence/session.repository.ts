import { Injectable } from '@nestjs/common';
import { Clock, type Grant } from '#kernel';
import type { Transaction } from '#platform/database';

/** A session about to begin. */
export interface NewSession {
  readonly id: string;
  readonly hash: Buffer;
  readonly personId: string;
  readonly issuer: string;
  readonly providerSid: string | null;
  readonly sealedIdToken: Buffer | null;
  readonly grants: readonly Grant[];
  readonly expiresAt: Date;
}

/** An ended session is kept this long, so that its provider can still be told. */
const KEPT = '1 day';

const ENDED = 'set revoked_at = $2 where revoked_at is null and';

interface Ended {
  readonly personId: string;
}

/** Keeps sessions. */
@Injectable()
export class SessionRepository {
  constructor(private readonly clock: Clock) {}

  /** Begins a session, and forgets those of the person that are long over. */
  async add(tx: Transaction, session: NewSession): Promise<void> {
    const { id, hash, personId, issuer, providerSid, sealedIdToken, grants, expiresAt } = session;
    const now = this.clock.now();
    await tx.query(
      `delete from sessions where person_id = $1
       and coalesce(revoked_at, expires_at) < $2::timestamptz - interval '${KEPT}'`,
      [personId, now],
    );
    await tx.query(
      `insert into sessions (id, token_hash, person_id, issuer, provider_sid, sealed_id_token, grants, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
      [id, hash, personId, issuer, providerSid, sealedIdToken, JSON.stringify(grants), now, expiresAt],
    );
  }

  /** Notes that a session is in use, unless that was noted less than a minute ago. */
  async seen(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update sessions set seen_at = $2 where id = $1 and seen_at <= $2::timestamptz - interval '1 minute'`,
      [id, this.clock.now()],
    );
  }

  /** Ends the session of a secret's hash; gives its person, or null where it was ended before or is none. */
  async end(tx: Transaction, hash: Buffer): Promise<string | null> {
    const ended = await this.endThose(tx, 'token_hash = $1', [hash]);
    return ended[0] ?? null;
  }

  /** Ends every session of a person; gives how many there were. */
  async endAllOf(tx: Transaction, personId: string): Promise<number> {
    return (await this.endThose(tx, 'person_id = $1', [personId])).length;
  }

  /** Ends the sessions that began with one at a provider; gives their people. */
  endAtProvider(tx: Transaction, issuer: string, sid: string): Promise<readonly string[]> {
    return this.endThose(tx, 'issuer = $1 and provider_sid = $3', [issuer, sid]);
  }

  private async endThose(tx: Transaction, condition: string, [first, ...rest]: readonly unknown[]): Promise<string[]> {
    const rows = await tx.query<Ended>(
      `with ended as (update sessions ${ENDED} ${condition} returning person_id) select person_id as "personId" from ended`,
      [first, this.clock.now(), ...rest],
    );
    return rows.map(({ personId }) => personId);
  }
}
