import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { ProviderSession, Session } from '../session.js';
import { moment } from './moment.sql.js';

const MEMBERSHIPS = `coalesce((select json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id)
  order by m.created_at, m.organisation_id) from memberships m where m.person_id = p.id), '[]')`;

/** Finds sessions by what is kept of their secret. */
@Injectable()
export class SessionReader {
  constructor(private readonly database: Database) {}

  /** The session of a secret's hash with the roles of its person; null where it was ended, or there is none. */
  async byHash(hash: Buffer): Promise<Session | null> {
    const [row] = await this.database.read<{ session: Session }>(
      'sessions.by-hash',
      `select json_build_object('id', s.id, 'personId', p.id, 'name', p.name, 'grants', s.grants,
         'memberships', ${MEMBERSHIPS}, 'seenAt', ${moment('s.seen_at')}, 'expiresAt', ${moment('s.expires_at')}) as session
       from sessions s join people p on p.id = s.person_id
       where s.token_hash = $1 and s.revoked_at is null and p.erased_at is null`,
      [hash],
    );
    return row?.session ?? null;
  }

  /** What the provider of a session must be told to end its own, for sessions ended here too. */
  async atProvider(hash: Buffer): Promise<ProviderSession | null> {
    const [row] = await this.database.read<ProviderSession>(
      'sessions.at-provider',
      `select id as "sessionId", issuer, sealed_id_token as "sealedIdToken" from sessions where token_hash = $1`,
      [hash],
    );
    return row ?? null;
  }
}
