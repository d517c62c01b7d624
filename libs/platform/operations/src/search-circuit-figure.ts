import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '#platform/observability';
import { SearchIndexClient } from '#platform/search-client';

const STATES = ['closed', 'half-open', 'open', 'off'] as const;

/** Tells whether searches of this process reach Meilisearch, or are kept from it. */
@Injectable()
export class SearchCircuitFigure implements OnModuleInit {
  constructor(
    private readonly engine: SearchIndexClient,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const help = 'Whether searches reach Meilisearch: 1 for the state there is (closed: they do), 0 for the others.';
    this.metrics.gauge('search_circuit', help, {
      labels: ['state'],
      collect: (gauge) => {
        const now = this.engine.enabled ? this.engine.state() : 'off';
        for (const state of STATES) gauge.set({ state }, state === now ? 1 : 0);
      },
    });
  }
}
