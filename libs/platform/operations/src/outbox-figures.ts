import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '#platform/observability';
import { type ConsumerLag, OutboxLag } from '#platform/outbox';
import { answeredInTime } from './patience.js';

const FIGURES: readonly [string, string, (lag: ConsumerLag) => number][] = [
  ['outbox_waiting', 'Events not yet delivered, dead letters apart.', ({ pending }) => pending],
  [
    'outbox_oldest_seconds',
    'Seconds since the oldest event happened that is not yet delivered; 0 when none waits.',
    ({ oldestPendingSeconds }) => oldestPendingSeconds,
  ],
  ['outbox_dead', 'Deliveries given up after their last try.', ({ dead }) => dead],
];

const late = (): never => {
  throw new Error('The database gave no answer in time.');
};

/** Tells how far the consumers are behind the journal; every process tells the same, read from the database when asked. */
@Injectable()
export class OutboxFigures implements OnModuleInit {
  private reading: Promise<ConsumerLag[]> | undefined;

  constructor(
    private readonly lag: OutboxLag,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    for (const [name, help, figureOf] of FIGURES) {
      this.metrics.gauge(name, help, {
        labels: ['consumer'],
        collect: async (gauge) => {
          const consumers = await this.read();
          gauge.reset();
          for (const consumer of consumers) gauge.set({ consumer: consumer.consumer }, figureOf(consumer));
        },
      });
    }
  }

  /** The figures of one page are read together. */
  private read(): Promise<ConsumerLag[]> {
    this.reading ??= answeredInTime(this.lag.read(), late).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }
}
