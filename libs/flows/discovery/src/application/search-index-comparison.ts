import { Injectable } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { Schedule } from '#platform/outbox';
import { SearchUnavailable } from '#platform/search-client';
import { ReconcileIndex } from './reconcile-index.js';

/** Compares index and database in the interval of the settings, and repairs what differs. */
@Injectable()
export class SearchIndexComparison extends Schedule {
  readonly name = 'search-index-comparison';
  readonly everySeconds: number;

  constructor(
    private readonly reconcile: ReconcileIndex,
    config: AppConfig,
  ) {
    super();
    this.everySeconds = config.worker.reconcileSeconds;
  }

  async run(signal: AbortSignal): Promise<void> {
    try {
      await this.reconcile.run(signal);
    } catch (error) {
      // The watch has it compared as soon as the engine is back.
      if (!(error instanceof SearchUnavailable)) throw error;
    }
  }
}
