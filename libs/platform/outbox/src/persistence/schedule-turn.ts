import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

const SCHEDULES = 4_741;

/** The turn of a schedule, which one process at a time can have: it ends with the work, or with the process. */
@Injectable()
export class ScheduleTurn {
  constructor(private readonly database: Database) {}

  /** Does the work if no other process is at it; says whether it did. */
  async take(schedule: string, work: () => Promise<unknown>): Promise<boolean> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      const asked = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as mine', [
        SCHEDULES,
        schedule,
      ]);
      if (!asked.rows[0]?.mine) return false;
      try {
        await work();
      } finally {
        await client.query('select pg_advisory_unlock($1, hashtext($2))', [SCHEDULES, schedule]).catch(onError);
      }
      return true;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }
}
