import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { withLogFields } from '#platform/observability';
import { ConsumerUnavailable, type DeliveryFailure, type EventConsumer } from './event-consumer.js';
import { Deliveries, type Lease } from './persistence/deliveries.js';
import { KeptLease } from './kept-lease.js';
import { reasonOf } from './reason.js';
import type { Supply } from './supply.js';
import { endedBefore } from './wait.js';

/** How a round went: nothing was due, a batch was settled, or the consumer's engine was out of reach. */
export type RoundEnd = 'IDLE' | 'SETTLED' | { readonly unavailable: string };

/** One round of one consumer: take a batch, deliver it with the lease kept alive, settle it. */
@Injectable()
export class DeliveryRound {
  private readonly logger = new Logger('Deliveries');

  constructor(
    private readonly deliveries: Deliveries,
    private readonly config: AppConfig,
  ) {}

  /** @param signal aborted when the batch under way must be given back at once. */
  async run(consumer: EventConsumer, supply: Supply, signal: AbortSignal): Promise<RoundEnd> {
    const lease = await this.deliveries.take(supply);
    if (!lease) return 'IDLE';
    const named = { consumer: consumer.name, deliveryId: lease.id };
    return withLogFields(named, () => this.handle(consumer, lease, signal));
  }

  private async handle(consumer: EventConsumer, lease: Lease, signal: AbortSignal): Promise<RoundEnd> {
    const kept = new KeptLease(lease, this.deliveries, this.config.worker.leaseSeconds * 1_000);
    const failures = await this.deliver(consumer, lease, AbortSignal.any([signal, kept.lost])).finally(() =>
      kept.end(),
    );
    if (kept.lost.aborted) {
      this.logger.warn(`A lease of ${consumer.name} was lost before its batch was done; another worker has it.`);
      return 'IDLE';
    }
    if (failures instanceof ConsumerUnavailable) {
      await this.deliveries.giveBack(lease, failures.message);
      return signal.aborted ? 'IDLE' : { unavailable: reasonOf(failures) };
    }
    for (const { sequence, error } of failures.slice(0, 5)) {
      this.logger.warn(`${consumer.name} failed on event ${sequence}, try ${lease.attempts}: ${error}`);
    }
    await this.deliveries.settle(lease, failures, consumer.patience);
    return 'SETTLED';
  }

  private async deliver(
    consumer: EventConsumer,
    lease: Lease,
    signal: AbortSignal,
  ): Promise<readonly DeliveryFailure[] | ConsumerUnavailable> {
    try {
      const work = consumer.deliver(lease.events, signal);
      if (!(await endedBefore(work, signal))) return new ConsumerUnavailable('The worker stopped.');
      return (await work).failures;
    } catch (error) {
      if (error instanceof ConsumerUnavailable) return error;
      if (signal.aborted) return new ConsumerUnavailable('The worker stopped.', { cause: error });
      return lease.events.map(({ sequence }) => ({ sequence, error: reasonOf(error) }));
    }
  }
}
