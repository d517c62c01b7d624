import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

const PENDING = `
  select distinct subject_id as id from (
    select subject_id from events
    where kind = any($2) and sequence > coalesce((select position from event_consumers where name = $1), 0)
    union all
    select subject_id from event_deliveries where consumer = $1 and kind = any($2)
  ) pending`;

/** Reads which subjects have changed in ways that a consumer has not learnt of yet. */
@Injectable()
export class PendingSubjects {
  constructor(private readonly database: Database) {}

  /**
   * Ids of the subjects with an event of one of the kinds not yet delivered to the consumer, dead letters included; one
   * statement, so that no event slips between two looks.
   *
   * @throws Failure UNAVAILABLE when the database is out of reach.
   */
  async read(consumer: string, kinds: readonly string[]): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>('outbox.pending-subjects', PENDING, [consumer, kinds]);
    return rows.map(({ id }) => id);
  }
}
