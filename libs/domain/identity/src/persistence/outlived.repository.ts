import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform/database';

const AT_ONCE = 1_000;

/** What is kept no longer than is said here, and from when that counts. */
const OUTLIVED: readonly (readonly [table: string, key: string, keptFor: string])[] = [
  ['sessions', 'id', '1 day'],
  ['sign_ins', 'state_hash', '0 days'],
  ['invitations', 'id', '90 days'],
];

/** Lets go of sessions, sign-ins and invitations that are long over. */
@Injectable()
export class OutlivedRepository {
  constructor(private readonly clock: Clock) {}

  /** Deletes some of what is long over; gives how many rows that were. */
  async forget(tx: Transaction): Promise<number> {
    let forgotten = 0;
    for (const [table, key, keptFor] of OUTLIVED) {
      const [row] = await tx.query<{ count: number }>(
        `with gone as (delete from ${table} where ${key} in (select ${key} from ${table}
           where expires_at < $1::timestamptz - interval '${keptFor}' limit ${AT_ONCE} for update skip locked) returning 1)
         select count(*)::integer as count from gone`,
        [this.clock.now()],
      );
      forgotten += row?.count ?? 0;
    }
    return forgotten;
  }
}
