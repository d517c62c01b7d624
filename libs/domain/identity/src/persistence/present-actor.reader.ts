import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Grant, isUuid } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { actorOfPerson } from '../person.js';

const PRESENT = `
  select p.id, p.name,
    coalesce((select json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id)
      order by m.created_at, m.organisation_id) from memberships m where m.person_id = p.id), '[]') as memberships,
    coalesce((select json_agg(g.held) from sessions s cross join lateral jsonb_array_elements(s.grants) g(held)
      where s.person_id = p.id and s.revoked_at is null and s.expires_at > $2 and s.seen_at > $3), '[]') as told
  from people p where p.id = any($1::uuid[]) and p.erased_at is null`;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Grant[];
  readonly told: readonly Grant[];
}

/** People as callers, with the rights that they have now, for whoever tells them of something while they are away. */
@Injectable()
export class PresentActorReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** By their ids; who was erased is left out. What a provider told of somebody counts as long as a session of it goes on. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const now = this.clock.now();
    const seenSince = new Date(now.getTime() - this.config.session.idleMs);
    const rows = await this.database.read<Row>('people.present', PRESENT, [ids.filter(isUuid), now, seenSince]);
    return new Map(
      rows.map(({ id, name, memberships, told }) => [id, actorOfPerson({ id, name }, [...memberships, ...told])]),
    );
  }
}
