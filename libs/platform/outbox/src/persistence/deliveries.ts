import { Injectable } from '@nestjs/common';
import { Clock, Ids, systemActor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import type { DeliveryFailure } from '../event-consumer.js';
import type { JournalEvent } from '../journal-event.js';
import { type Patience, USUAL_PATIENCE, retryDelay } from '../retry-delay.js';
import type { Supply } from '../supply.js';
import { ConsumerPlace } from './consumer-place.js';
import { GIVE_BACK, HAS_WORK, RENEW, SETTLE, TAKE } from './deliveries.sql.js';

const WORKER = systemActor('worker');

/** Deliveries that belong to one worker until it settles them, gives them back, or lets the lease run out. */
export interface Lease {
  readonly id: string;
  readonly consumer: string;
  readonly events: readonly JournalEvent[];
  /** How many times each of the events has been taken, this time included. */
  readonly attempts: number;
}

interface TakenRow {
  readonly event: Omit<JournalEvent, 'occurredAt'> & { readonly occurredAt: string };
  readonly attempts: number;
}

/** The deliveries waiting for a consumer: taken under a lease, then settled. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly place: ConsumerPlace,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: AppConfig,
  ) {}

  /** Takes a batch of what is due on one way; null when there is nothing to do. */
  async take({ consumer, bulk, batchSize, newest, ...told }: Supply): Promise<Lease | null> {
    const [work] = await this.database.read<{ waiting: boolean }>('outbox.has-work', HAS_WORK, [
      consumer,
      this.clock.now(),
      bulk,
    ]);
    if (!work?.waiting) return null;
    const id = this.ids.next();
    const rows = await this.database.transaction(WORKER, async (tx) => {
      await this.place.advance(tx, consumer, this.clock.now(), told);
      const taking = [consumer, this.clock.now(), batchSize, id, this.leaseEnd(), bulk, newest];
      return tx.query<TakenRow>(TAKE, taking);
    });
    const [first] = rows;
    if (!first) return null;
    const events = rows.map(({ event }) => ({ ...event, occurredAt: new Date(event.occurredAt) }));
    return { id, consumer, events, attempts: first.attempts };
  }

  /** Makes the lease last from now; false when none of it is left, because it had run out and another took over. */
  async renew(lease: Lease): Promise<boolean> {
    const [kept] = await this.database.transaction(WORKER, (tx) =>
      tx.query<{ rows: number }>(RENEW, [lease.consumer, lease.id, this.leaseEnd()]),
    );
    return (kept?.rows ?? 0) > 0;
  }

  /** Ends the lease: what failed waits its turn, or becomes a dead letter after its last try; the rest is delivered. */
  async settle(lease: Lease, failures: readonly DeliveryFailure[], patience: Patience = USUAL_PATIENCE): Promise<void> {
    const now = this.clock.now();
    const failed = failures.map(({ sequence, error, isFinal = false }) => ({
      sequence,
      error: error.slice(0, 2_000),
      due_at: new Date(now.getTime() + retryDelay(lease.attempts, patience)),
      is_final: isFinal,
    }));
    await this.database.transaction(WORKER, (tx) =>
      tx.query(SETTLE, [lease.consumer, lease.id, JSON.stringify(failed), patience.tries, now]),
    );
  }

  /** Ends the lease with nothing done and no try counted: the events are due again at once. */
  async giveBack(lease: Lease, reason: string): Promise<void> {
    await this.database.transaction(WORKER, (tx) =>
      tx.query(GIVE_BACK, [lease.consumer, lease.id, this.clock.now(), reason.slice(0, 2_000)]),
    );
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + this.config.worker.leaseSeconds * 1_000);
  }
}
