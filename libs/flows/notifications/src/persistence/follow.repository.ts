import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { FollowTarget, Frequency } from '../follow.js';

/** Something that a person begins to follow. */
export interface NewFollow {
  readonly id: string;
  readonly personId: string;
  readonly target: FollowTarget;
  readonly frequency: Frequency;
  readonly now: Date;
}

const valuesOf = ({
  kind,
  storyId,
  conceptId,
  organisationId,
  contributor,
  search,
}: FollowTarget): readonly unknown[] => [kind, storyId, conceptId, organisationId, contributor, search];

/** Keeps what people follow. */
@Injectable()
export class FollowRepository {
  constructor(private readonly database: Database) {}

  /** Whose it is; null where nobody follows it any more. */
  async personOf(id: string): Promise<string | null> {
    const sql = 'select person_id as "personId" from follows where id = $1';
    return (await this.database.read<{ personId: string }>('follows.person-of', sql, [id]))[0]?.personId ?? null;
  }

  /** How many other things than this one the person follows; the person's other wishes wait until the transaction ends. */
  async others(tx: Transaction, personId: string, target: FollowTarget): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(4741025, hashtext($1))', [personId]);
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::integer as count from follows where person_id = $1
       and (kind, story_id, concept_id, organisation_id, contributor, search)
         is distinct from ($2::text, $3::uuid, $4::uuid, $5::uuid, $6::text, $7::text)`,
      [personId, ...valuesOf(target)],
    );
    return row?.count ?? 0;
  }

  /** Gives the id: what was followed already keeps its own. */
  async keep(tx: Transaction, { id, personId, target, frequency, now }: NewFollow): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `insert into follows (id, person_id, frequency, created_at, kind, story_id, concept_id, organisation_id, contributor, search)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (person_id, kind, story_id, concept_id, organisation_id, contributor, md5(search)) do update set frequency = excluded.frequency returning id`,
      [id, personId, frequency, now, ...valuesOf(target)],
    );
    return row?.id ?? id;
  }

  /** Forgets follows of contributors whom no story names. */
  async dropNameless(tx: Transaction): Promise<void> {
    await tx.query(
      `delete from follows f where f.contributor is not null
         and not exists (select from story_contributors c where lower(c.name) = lower(f.contributor))`,
    );
  }

  /** Says whether there is such a follow of the person. */
  async change(tx: Transaction, personId: string, id: string, frequency: Frequency): Promise<boolean> {
    const rows = await tx.query(
      `with changed as (update follows set frequency = $3 where id = $1 and person_id = $2 returning 1) select from changed`,
      [id, personId, frequency],
    );
    return rows.length > 0;
  }

  /** Says whether there was such a follow of the person. */
  async end(tx: Transaction, personId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      'with gone as (delete from follows where id = $1 and person_id = $2 returning 1) select from gone',
      [id, personId],
    );
    return rows.length > 0;
  }
}
