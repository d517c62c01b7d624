import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

const FORGET = `
  with forgotten as (
    delete from event_deliveries where (consumer, sequence) in (
      select consumer, sequence from event_deliveries where consumer = $1 and dead_at < $2 order by dead_at limit $3)
    returning subject_id
  )
  select subject_id as id from forgotten`;

/** Lets go of dead letters that nobody will try again. */
@Injectable()
export class ForgetDeadLetters {
  /** Forgets some of a consumer's that were given up before a moment; gives the ids of their subjects. */
  async run(tx: Transaction, consumer: string, before: Date, most: number): Promise<readonly string[]> {
    return (await tx.query<{ id: string }>(FORGET, [consumer, before, most])).map(({ id }) => id);
  }
}
