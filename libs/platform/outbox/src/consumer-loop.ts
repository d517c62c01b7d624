import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { DeliveryRound } from './delivery-round.js';
import type { EventConsumer } from './event-consumer.js';
import { ConsumerPlace } from './persistence/consumer-place.js';
import { JournalBell } from './persistence/journal-bell.js';
import { pauseDelay } from './retry-delay.js';
import { reasonOf } from './reason.js';
import type { Stopping } from './stopping.js';
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
    let registered = false;
    let unavailable = 0;
    while (!stopping.beginNothing.aborted) {
      const heard = this.bell.count;
      try {
        if (!registered) await this.place.register(consumer);
        registered = true;
        const end = await this.round.run(consumer, stopping.dropAll);
        if (typeof end === 'object') {
          unavailable += 1;
          trouble.tell(`its engine is out of reach: ${end.unavailable}`);
          await waitFor(pauseDelay(unavailable), stopping.beginNothing);
          continue;
        }
        if (end === 'SETTLED') unavailable = 0;
        if (unavailable === 0) trouble.over();
        if (end === 'IDLE') await this.bell.wait(heard, this.config.worker.pollMs, stopping.beginNothing);
      } catch (error) {
        registered = false;
        trouble.tell(reasonOf(error));
        await waitFor(AFTER_ERROR_MS, stopping.beginNothing);
      }
    }
  }
}

/** Says once that something went wrong and once that it is over, however long it lasts. */
class Trouble {
  private told = '';

  constructor(
    private readonly logger: Logger,
    private readonly consumer: string,
  ) {}

  tell(reason: string): void {
    if (reason !== this.told) this.logger.warn(`${this.consumer} waits: ${reason}`);
    this.told = reason;
  }

  over(): void {
    if (this.told) this.logger.log(`${this.consumer} is supplied again.`);
    this.told = '';
  }
}
