import { Injectable, Logger } from '@nestjs/common';
import { ConsumerLoop } from './consumer-loop.js';
import type { EventConsumer } from './event-consumer.js';
import { JournalBell } from './persistence/journal-bell.js';
import type { Schedule } from './schedule.js';
import { ScheduleLoop } from './schedule-loop.js';
import { endedBefore } from './wait.js';

const GRACE_MS = 3_000;
const LAST_MS = 1_000;

/** The runner behind the worker process: supplies every consumer and keeps every schedule until it is stopped. */
@Injectable()
export class Worker {
  private readonly logger = new Logger('Worker');
  private beginNothing = new AbortController();
  private dropAll = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly consumers: ConsumerLoop,
    private readonly schedules: ScheduleLoop,
    private readonly bell: JournalBell,
  ) {}

  /** Begins; returns at once, and never fails because the database is out of reach. */
  start(consumers: readonly EventConsumer[], schedules: readonly Schedule[] = []): void {
    this.beginNothing = new AbortController();
    this.dropAll = new AbortController();
    const stopping = { beginNothing: this.beginNothing.signal, dropAll: this.dropAll.signal };
    this.running = Promise.all([
      this.bell.listen(stopping.beginNothing),
      ...consumers.map((consumer) => this.consumers.run(consumer, stopping)),
      ...schedules.map((schedule) => this.schedules.run(schedule, stopping)),
    ]);
    const names = [...consumers, ...schedules].map(({ name }) => name);
    this.logger.log(`Started with ${names.join(', ') || 'nothing to do'}.`);
  }

  /**
   * Ends: batches under way are finished if that takes less than three seconds, and given back if not. Takes at most
   * four seconds in all.
   */
  async stop(): Promise<void> {
    this.beginNothing.abort();
    await endedBefore(this.running, AbortSignal.timeout(GRACE_MS));
    this.dropAll.abort();
    await endedBefore(this.running, AbortSignal.timeout(LAST_MS));
    this.logger.log('Stopped.');
  }
}
