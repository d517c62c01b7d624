import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform/database';

/** How far a consumer is behind the journal. */
export interface ConsumerLag {
  readonly consumer: string;
  /** Events not yet delivered, dead letters apart. */
  readonly pending: number;
  /** Events given up after their last try. */
  readonly dead: number;
  /** Seconds since the oldest pending event happened; 0 when none is pending. */
  readonly oldestPendingSeconds: number;
}

const LAG = `
  select c.name as consumer,
    (waiting.number + ahead.number)::integer as pending,
    dead.number::integer as dead,
    coalesce(greatest(0, extract(epoch from $1::timestamptz - least(waiting.oldest, ahead.oldest))), 0)::float8
      as "oldestPendingSeconds"
  from event_consumers c
  cross join lateral (
    select count(*) as number,
      (select occurred_at from events where sequence = min(d.sequence)) as oldest
    from event_deliveries d where d.consumer = c.name and d.dead_at is null
  ) waiting
  cross join lateral (
    select count(*) as number, (select occurred_at from events where sequence = min(e.sequence)) as oldest
    from events e where e.sequence > c.position
  ) ahead
  cross join lateral (
    select count(*) as number from event_deliveries d where d.consumer = c.name and d.dead_at is not null
  ) dead
  order by c.name`;

/** Reads how far each consumer is behind the journal. */
@Injectable()
export class OutboxLag {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Failure UNAVAILABLE when the database is out of reach. */
  read(): Promise<ConsumerLag[]> {
    return this.database.read<ConsumerLag>('outbox.lag', LAG, [this.clock.now()]);
  }
}
