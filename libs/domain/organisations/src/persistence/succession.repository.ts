import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { SuccessionKind } from '../organisation.js';

/** One body coming before another. */
export interface StoredSuccession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: string;
  readonly kind: SuccessionKind;
}

const ON_THEIR_OWN_LINE = `
  with recursive reached(root, id) as (
    select predecessor_id, successor_id from organisation_successions
    union select r.root, s.successor_id from reached r join organisation_successions s on s.predecessor_id = r.id)
  select o.slug from reached r join organisations o on o.id = r.root where r.root = r.id order by o.slug limit 1`;

/** Keeps who came before whom; the line never leads back to where it began. */
@Injectable()
export class SuccessionRepository {
  /** Lets nobody else record successions until the transaction ends, so that two halves of a circle cannot meet. */
  async lockAll(tx: Transaction): Promise<void> {
    await tx.query('lock table organisation_successions in share row exclusive mode');
  }

  async add(tx: Transaction, successions: readonly StoredSuccession[]): Promise<void> {
    await tx.query(
      `insert into organisation_successions (predecessor_id, successor_id, occurred_on, kind)
       select "predecessorId", "successorId", "on", kind
       from jsonb_to_recordset($1::jsonb) as r("predecessorId" uuid, "successorId" uuid, "on" date, kind text)`,
      [JSON.stringify(successions)],
    );
  }

  async removePredecessorsOf(tx: Transaction, successorIds: readonly string[]): Promise<void> {
    await tx.query('delete from organisation_successions where successor_id = any($1::uuid[])', [successorIds]);
  }

  async exists(tx: Transaction, predecessorId: string, successorId: string): Promise<boolean> {
    const rows = await tx.query<object>(
      'select 1 from organisation_successions where predecessor_id = $1 and successor_id = $2',
      [predecessorId, successorId],
    );
    return rows.length > 0;
  }

  /** Says whether the line of one body leads down to another. */
  async leadsTo(tx: Transaction, fromId: string, toId: string): Promise<boolean> {
    const rows = await tx.query<object>(
      `with recursive later(id) as (
         select $1::uuid union select s.successor_id from later l join organisation_successions s on s.predecessor_id = l.id)
       select 1 from later where id = $2`,
      [fromId, toId],
    );
    return rows.length > 0;
  }

  /** The slug of a body that comes before itself, or null when none does. */
  async circle(tx: Transaction): Promise<string | null> {
    const [found] = await tx.query<{ slug: string }>(ON_THEIR_OWN_LINE);
    return found?.slug ?? null;
  }
}
