import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

/** A delivery given up after its last try. */
export interface DeadLetter {
  readonly consumer: string;
  readonly sequence: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly attempts: number;
  readonly error: string;
  readonly deadAt: Date;
}

/** How many dead letters a consumer has. */
export interface DeadLetterCount {
  readonly consumer: string;
  readonly count: number;
}

const LIST = `
  select consumer, sequence::float8 as sequence, kind, subject_id as "subjectId", attempts,
    coalesce(last_error, '') as error, dead_at as "deadAt"
  from event_deliveries
  where dead_at is not null and ($1::text is null or consumer = $1)
  order by consumer, sequence limit $2`;

const COUNTS = `
  select consumer, count(*)::integer as count from event_deliveries where dead_at is not null
  group by consumer order by consumer`;

/** Reads the deliveries that have been given up. */
@Injectable()
export class DeadLetters {
  constructor(private readonly database: Database) {}

  /** The dead letters of one consumer, or of all, in journal order. */
  list(consumer: string | null = null, limit = 100): Promise<DeadLetter[]> {
    return this.database.read<DeadLetter>('outbox.dead-letters', LIST, [consumer, limit]);
  }

  /** How many each consumer has; consumers without any are left out. */
  counts(): Promise<DeadLetterCount[]> {
    return this.database.read<DeadLetterCount>('outbox.dead-letter-counts', COUNTS);
  }
}
