import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { DeliveryRound } from './delivery-round.js';
import type { EventConsumer } from './event-consumer.js';
import { ConsumerPlace } from './persistence/consumer-place.js';
import { JournalBell } from './persistence/journal-bell.js';
import { pauseDelay } from './retry-delay.js';
import { reasonOf } from './reason.js';
import type { Stopping } from './stopping.js';
import { type Supply, suppliesOf } from './supply.js';
import { waitFor } from './wait.js';

const AFTER_ERROR_MS = 1_000;

/** Keeps one consumer supplied until the worker stops, whatever goes away and comes back meanwhile. */
@Injectable()
export class ConsumerLoop {
  private readonly logger = new Logger('Deliveries');

  constructor(
    private readonly round: DeliveryRound,
    private readonly place: ConsumerPlace,
    private readonly bell: JournalBell,
    private readonly config: AppConfig,
  ) {}

  async run(consumer: EventConsumer, stopping: Stopping): Promise<void> {
    const trouble = new Trouble(this.logger, consumer.name);
    await Promise.all(suppliesOf(consumer).map((supply) => this.keep(consumer, supply, trouble, stopping)));
  }

  private async keep(consumer: EventConsumer, supply: Supply, trouble: Trouble, stopping: Stopping): Promise<void> {
    const way = Symbol(supply.bulk ? 'bulk' : 'rest');
    let registered = false;
    let unavailable = 0;
    while (!stopping.beginNothing.aborted) {
      const heard = this.bell.count;
      try {
        if (!registered) await this.place.register(consumer);
        registered = true;
        const end = await this.round.run(consumer, supply, stopping.dropAll);
        if (typeof end === 'object') {
          unavailable += 1;
          trouble.tell(way, `its engine is out of reach: ${end.unavailable}`);
          await waitFor(pauseDelay(unavailable), stopping.beginNothing);
          continue;
        }
        if (end === 'SETTLED') unavailable = 0;
        if (unavailable === 0) trouble.over(way);
        if (end === 'IDLE') await this.bell.wait(heard, this.config.worker.pollMs, stopping.beginNothing);
      } catch (error) {
        registered = false;
        trouble.tell(way, reasonOf(error));
        await waitFor(AFTER_ERROR_MS, stopping.beginNothing);
      }
    }
  }
}

/** Says once that something went wrong and once that it is over, however long it lasts and on however many ways. */
class Trouble {
  private told = '';
  private readonly ways = new Set<symbol>();

  constructor(
    private readonly logger: Logger,
    private readonly consumer: string,
  ) {}

  tell(way: symbol, reason: string): void {
    this.ways.add(way);
    if (reason !== this.told) this.logger.warn(`${this.consumer} waits: ${reason}`);
    this.told = reason;
  }

  over(way: symbol): void {
    if (!this.ways.delete(way) || this.ways.size > 0) return;
    this.logger.log(`${this.consumer} is supplied again.`);
    this.told = '';
  }
}
