import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Metrics } from '#platform/observability';
import type { IndexDifference } from './index-difference.js';

const MILLISECONDS = 1_000;

/** Tells those who run the product what the last comparison of index and database found, and when it was. */
@Injectable()
export class DriftFigures {
  private readonly differences;
  private readonly comparedAt;

  constructor(
    metrics: Metrics,
    private readonly clock: Clock,
  ) {
    this.differences = metrics.gauge(
      'index_differences',
      'Stories that the last comparison of this process found otherwise in the index than in the database.',
      { labels: ['kind'] },
    );
    this.comparedAt = metrics.gauge(
      'index_compared_timestamp_seconds',
      'When this process last compared index and database, in Unix time; 0 when it has not.',
    );
  }

  compared({ missing, stale, surplus }: IndexDifference): void {
    for (const [kind, ids] of Object.entries({ missing, stale, surplus })) this.differences.set({ kind }, ids.length);
    this.comparedAt.set(this.clock.now().getTime() / MILLISECONDS);
  }
}
