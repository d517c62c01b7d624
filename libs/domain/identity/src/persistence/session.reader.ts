import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database, moment } from '#platform/database';
import type { GoingSession, ProviderSession, Session } from '../session.js';

const MEMBERSHIPS = `coalesce((select json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id)
  order by m.created_at, m.organisation_id) from memberships m where m.person_id = p.id), '[]')`;

/** What the person writes together with the bodies that keep it. */
const STORIES = `coalesce((select json_agg(c.story_id) from story_co_authors c where c.person_id = p.id), '[]')`;

/** Finds sessions by what is kept of their secret. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** The session of a secret's hash with the roles of its person; null where it was ended, or there is none. */
  async byHash(hash: Buffer): Promise<Session | null> {
    const [row] = await this.database.read<{ session: Session }>(
      'sessions.by-hash',
      `select json_build_object('id', s.id, 'personId', p.id, 'name', p.name, 'grants', s.grants,
         'memberships', ${MEMBERSHIPS}, 'stories', ${STORIES}, 'seenAt', ${moment('s.seen_at')}, 'expiresAt', ${moment('s.expires_at')}) as session
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

  /** The sessions of a person that go on, newest first; for operators. */
  async goingOn(personId: string): Promise<readonly GoingSession[]> {
    const now = this.clock.now();
    const rows = await this.database.read<{ session: GoingSession }>(
      'sessions.going-on',
      `select json_build_object('issuer', s.issuer, 'createdAt', ${moment('s.created_at')},
         'seenAt', ${moment('s.seen_at')}, 'expiresAt', ${moment('s.expires_at')}) as session
       from sessions s where s.person_id = $1 and s.revoked_at is null and s.expires_at > $2 and s.seen_at > $3
       order by s.id desc limit 1000`,
      [personId, now, new Date(now.getTime() - this.config.session.idleMs)],
    );
    return rows.map(({ session }) => session);
  }
}
