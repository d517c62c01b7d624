import { Injectable, Logger } from '@nestjs/common';
import { SearchIndexClient, SearchUnavailable } from '#platform/search-client';
import { IndexGate } from '../persistence/index-gate.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { CheckIndex } from './check-index.js';
import { type IndexDifference, idsOf } from './index-difference.js';
import { IndexStories } from './index-stories.js';

const BATCH = 200;

/** Finds where the engines do not hold what the database says, and delivers those stories again. */
@Injectable()
export class ReconcileIndex {
  private readonly logger = new Logger('SearchIndex');

  constructor(
    private readonly check: CheckIndex,
    private readonly gate: IndexGate,
    private readonly indexes: SearchIndexesRepository,
    private readonly indexStories: IndexStories,
    private readonly engine: SearchIndexClient,
  ) {}

  /**
   * Repairs every difference and gives it back; an index in use that has been compared whole counts as filled after it.
   *
   * @throws SearchUnavailable when Meilisearch gives no answer; PostgreSQL's own search is repaired then.
   */
  async run(signal?: AbortSignal): Promise<IndexDifference> {
    const known = this.engine.enabled ? await this.indexes.list() : [];
    try {
      const difference = await this.check.run();
      await this.repair(idsOf(difference), signal);
      for (const { uid, state, filled } of known) {
        if (state === 'LIVE' && !filled) await this.indexes.markFilled(uid, true);
      }
      return difference;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      await this.repair(idsOf(await this.check.run('POSTGRESQL')), signal).catch(unlessOutOfReach);
      throw error;
    }
  }

  private async repair(ids: readonly string[], signal?: AbortSignal): Promise<void> {
    if (ids.length > 0)
      this.logger.log(`Delivering ${ids.length} stories again that the search index does not hold as they are.`);
    for (let start = 0; start < ids.length; start += BATCH) {
      signal?.throwIfAborted();
      await this.gate.alone((lost) =>
        this.indexStories.run(ids.slice(start, start + BATCH), signal ? AbortSignal.any([signal, lost]) : lost),
      );
    }
  }
}

const unlessOutOfReach = (error: unknown): void => {
  if (!(error instanceof SearchUnavailable)) throw error;
};
