import { Injectable } from '@nestjs/common';
import { Metrics } from '#platform/observability';

/** Tells those who run the product which engine answers the searches. */
@Injectable()
export class EngineFigures {
  private readonly searches;

  constructor(metrics: Metrics) {
    this.searches = metrics.counter('searches_total', 'Searches answered, by the engine that answered.', {
      labels: ['engine'],
    });
  }

  answered(engine: string): void {
    this.searches.inc({ engine });
  }
}
