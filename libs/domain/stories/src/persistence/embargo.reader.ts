import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** Finds published stories whose embargo has passed. */
@Injectable()
export class EmbargoReader {
  /** Holds the stories it finds; those that somebody else holds are left for the next time. */
  async passed(tx: Transaction, now: Date, most: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select s.id from stories s where s.state = 'PUBLISHED' and s.embargo_until <= $1
       order by s.id limit $2 for update skip locked`,
      [now, most],
    );
    return rows.map(({ id }) => id);
  }
}
