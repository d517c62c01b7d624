import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';
import { SearchIndexClient, SearchUnavailable } from '#platform/search-client';
import { IndexBuilder } from './index-builder.js';
import { IndexLoss } from './index-loss.js';
import { ReconcileIndex } from './reconcile-index.js';
import { ReindexStories } from './reindex-stories.js';

const WATCHER = systemActor('search-index-watch');

/**
 * Watches the engine: makes the index at the first start, builds it anew when its settings have changed, drops what a
 * killed rebuilding has left, and has it compared at once when the engine has come back or the index has lost its stories.
 */
@Injectable()
export class SearchIndexWatch extends Schedule {
  readonly name = 'search-index-watch';
  readonly everySeconds = 2;
  private wasWell = false;

  constructor(
    private readonly engine: SearchIndexClient,
    private readonly builder: IndexBuilder,
    private readonly loss: IndexLoss,
    private readonly reconcile: ReconcileIndex,
    private readonly reindex: ReindexStories,
  ) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    if (!this.engine.enabled) return;
    const wasWell = this.wasWell;
    this.wasWell = false;
    if (!(await this.engine.health())) return;
    try {
      const lost = await this.loss.find();
      const { outdated } = await this.builder.prepare();
      await this.builder.sweep();
      if (outdated) await this.reindex.run(WATCHER, signal);
      else if (lost || !wasWell) await this.reconcile.run(signal);
      this.wasWell = true;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
    }
  }
}
