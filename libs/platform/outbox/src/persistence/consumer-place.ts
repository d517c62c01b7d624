import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { EventConsumer } from '../event-consumer.js';
import type { Supply } from '../supply.js';

const WORKER = systemActor('worker');
const FAN_OUT = 5_000;
/** A transaction with more events than these is a bulk. */
const MOST_OF_A_STEP = 20;
/** Bulk gathers to the end of a second, so that its batches are few: engines ask much for each batch, little for its size. */
const GATHER_MS = 1_000;

/** Which events become deliveries, and which of them go with the bulk. */
type Told = Pick<Supply, 'bulkKinds' | 'kinds' | 'overtaken' | 'awaitedBy'>;

const ALL: Told = { bulkKinds: null, kinds: null, overtaken: [], awaitedBy: null };

const gathered = (now: Date): Date => new Date(Math.ceil(now.getTime() / GATHER_MS) * GATHER_MS);

interface Place {
  readonly position: string;
}

/** How far each consumer has come in the journal. */
@Injectable()
export class ConsumerPlace {
  constructor(private readonly database: Database) {}

  /** Gives a consumer that the journal does not know yet the place where it says it begins. */
  async register({ name, startsAt }: Pick<EventConsumer, 'name' | 'startsAt'>): Promise<void> {
    await this.database.transaction(WORKER, (tx) =>
      tx.query(
        `insert into event_consumers (name, position)
         select $1, case when $2 = 'END' then coalesce(max(sequence), 0) else 0 end from events
         on conflict (name) do nothing`,
        [name, startsAt],
      ),
    );
  }

  /**
   * Makes a delivery of each event beyond the consumer's place and moves the place, in the caller's transaction. The
   * consumer stays locked to its end: whoever takes deliveries of one consumer does so one after another. The events of
   * one transaction have their actor and moment in common: where there are many of them, they came in bulk.
   *
   * @param told.bulkKinds kinds that go with the bulk anyway; null where nothing is told apart.
   * @param told.kinds the kinds of which deliveries are made; null for all.
   * @param told.overtaken kinds of which none is made where the transaction tells something later of the same subject.
   * @param told.awaitedBy a query that gives nothing where none is to be made.
   */
  async advance(
    tx: Transaction,
    consumer: string,
    now: Date,
    { bulkKinds, kinds, overtaken, awaitedBy }: Told = ALL,
  ): Promise<void> {
    // A process that stops dead in here must not keep the other workers waiting for ever.
    const [place] = await tx.query<Place>(
      `select position, set_config('idle_in_transaction_session_timeout', '10s', true)
       from event_consumers where name = $1 for no key update`,
      [consumer],
    );
    if (!place) throw new Error(`The journal knows no consumer "${consumer}".`);
    await tx.query(
      `with fresh as (
         select sequence, kind, subject_id, actor_id, occurred_at from events
         where sequence > $2 order by sequence limit ${FAN_OUT}
       ), weighed as (
         select sequence, kind, subject_id, actor_id, occurred_at, coalesce(kind = any($4::text[])
           or count(*) over (partition by actor_id, occurred_at) > ${MOST_OF_A_STEP} and $4 is not null, false) as bulk
         from fresh
       ), told as (
         select sequence, kind, subject_id, bulk, kind = any($7::text[])
           and max(sequence) over (partition by subject_id, actor_id, occurred_at) > sequence as overtaken
         from weighed where $6::text[] is null or kind = any($6)
       ), made as (
         insert into event_deliveries (consumer, sequence, kind, subject_id, bulk, due_at)
         select $1, sequence, kind, subject_id, bulk, case when bulk then $5 else $3::timestamptz end
         from told where not overtaken and ${awaitedBy === null ? 'true' : `exists (${awaitedBy})`} order by sequence
       )
       update event_consumers set position = last.sequence
       from (select max(sequence) as sequence from fresh) last
       where name = $1 and last.sequence is not null`,
      [consumer, place.position, now, bulkKinds, gathered(now), kinds, overtaken],
    );
  }
}
