import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ApiKey } from '../api-key.js';
import { API_KEY_JSON } from './api-key.sql.js';

/** A key about to be kept. */
export interface NewApiKey extends Pick<
  ApiKey,
  'id' | 'name' | 'prefix' | 'role' | 'organisationId' | 'scopes' | 'expiresAt'
> {
  /** The program that other keys stood for before; null for a new one. */
  readonly standsFor: string | null;
  readonly hash: Buffer;
  readonly createdBy: string;
}

interface Row {
  readonly key: ApiKey;
}

/** Keeps API keys. */
@Injectable()
export class ApiKeyRepository {
  constructor(private readonly clock: Clock) {}

  async add(tx: Transaction, key: NewApiKey): Promise<void> {
    await tx.query(
      `insert into api_keys (id, name, prefix, secret_hash, role, organisation_id, created_at, created_by, expires_at, scopes, stands_for)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        key.id,
        key.name,
        key.prefix,
        key.hash,
        key.role,
        key.organisationId,
        this.clock.now(),
        key.createdBy,
        key.expiresAt,
        key.scopes,
        key.standsFor,
      ],
    );
  }

  /** The key of a prefix, locked. */
  async find(tx: Transaction, prefix: string): Promise<ApiKey | null> {
    const [row] = await tx.query<Row>(
      `select ${API_KEY_JSON} as key from api_keys k where k.prefix = $1 for update of k`,
      [prefix],
    );
    return row?.key ?? null;
  }

  /** Ends a key from now on; one that was ended before keeps its moment. */
  async revoke(tx: Transaction, id: string): Promise<void> {
    await tx.query('update api_keys set revoked_at = coalesce(revoked_at, $2) where id = $1', [id, this.clock.now()]);
  }

  /** Lets another key replace one, which works until a moment, or its end if that comes first; false if one has already. */
  async replace(tx: Transaction, id: string, by: string, worksUntil: string): Promise<boolean> {
    const replaced = await tx.query(
      `with replaced as (update api_keys set replaced_by = $2, expires_at = least(expires_at, $3)
         where id = $1 and replaced_by is null returning 1) select 1 from replaced`,
      [id, by, worksUntil],
    );
    return replaced.length === 1;
  }

  /** Notes that a key was used, unless that was noted less than a minute ago. */
  async used(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update api_keys set last_used_at = $2
       where id = $1 and (last_used_at is null or last_used_at <= $2::timestamptz - interval '1 minute')`,
      [id, this.clock.now()],
    );
  }
}
