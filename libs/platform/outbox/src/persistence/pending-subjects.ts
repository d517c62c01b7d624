import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

/** What is left of a reading that would be too long. */
const MOST = 1_000;

/**
 * A query for statements that need more than this: the subjects with an event of some kinds not yet delivered, as `id`, and
 * how many such events there are, as `events`; more than 1,000 of them are not counted. Everything given is SQL.
 *
 * @param madeUpAt when whatever dead letters were to tell was last made up for: those from before it are left out.
 */
export const pendingSubjectsSql = (consumer: string, kinds: string, madeUpAt: string): string => `
  select distinct subject_id as id, count(*) over () as events from (
    (select subject_id from events
      where kind = any(${kinds})
        and sequence > coalesce((select position from event_consumers where name = ${consumer}), 0)
      limit ${MOST + 1})
    union all
    (select subject_id from event_deliveries
      where consumer = ${consumer} and kind = any(${kinds})
        and (dead_at is null or dead_at >= coalesce(${madeUpAt}, '-infinity'))
      limit ${MOST + 1})
  ) pending`;

/** A query for statements that need more than this: the subjects on their way to a consumer, as `subject_id`. */
export const subjectsOnTheWaySql = (consumer: string): string =>
  `select subject_id from event_deliveries where consumer = ${consumer} and dead_at is null`;

/** Says whether there are too many events for their subjects to be told one by one. */
export const tooManyPending = (events: number): boolean => events > MOST;

const PENDING = pendingSubjectsSql('$1', '$2', '$3::timestamptz');

const UNDER_WAY = `
  select subject_id as id from (
    select subject_id, false as dead from events
    where subject_id = any($2::uuid[]) and sequence > coalesce((select position from event_consumers where name = $1), 0)
    union all
    select subject_id, dead_at is not null from event_deliveries where consumer = $1 and subject_id = any($2::uuid[])
  ) told group by subject_id having not bool_or(dead)`;

/** Reads which subjects have changed in ways that a consumer has not learnt of yet. */
@Injectable()
export class PendingSubjects {
  constructor(private readonly database: Database) {}

  /**
   * Ids of the subjects with an event of one of the kinds not yet delivered to the consumer, dead letters included; null
   * when there are more than 1,000 such events. One statement, so that no event slips between two looks.
   *
   * @param madeUpAt when whatever dead letters were to tell was last made up for: those from before it are left out.
   * @throws Failure UNAVAILABLE when the database is out of reach.
   */
  async read(consumer: string, kinds: readonly string[], madeUpAt: Date | null = null): Promise<string[] | null> {
    const rows = await this.database.read<{ id: string; events: string }>('outbox.pending-subjects', PENDING, [
      consumer,
      kinds,
      madeUpAt,
    ]);
    return tooManyPending(Number(rows[0]?.events ?? 0)) ? null : rows.map(({ id }) => id);
  }

  /** Those among some subjects that the consumer is about to learn of: with something undelivered and nothing given up. */
  async underWay(consumer: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ id: string }>('outbox.under-way', UNDER_WAY, [consumer, ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
