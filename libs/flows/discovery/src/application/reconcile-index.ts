import { Injectable, Logger } from '@nestjs/common';
import { SearchUnavailable } from '#platform/search-client';
import { IndexGate } from '../persistence/index-gate.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { CheckIndex } from './check-index.js';
import { DriftFigures } from './drift-figures.js';
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
    private readonly figures: DriftFigures,
  ) {}

  /**
   * Repairs every difference and gives it back; an index in use that has been compared whole counts as filled after it.
   * What is on its way to a filled index anyway is no difference.
   *
   * @throws SearchUnavailable when Meilisearch gives no answer; PostgreSQL's own search is repaired then.
   */
  async run(signal?: AbortSignal): Promise<IndexDifference> {
    const comparison = this.check.withMeilisearch ? await this.indexes.beginComparison() : null;
    try {
      const filling = comparison?.filled === false;
      const difference = await this.check.run('BOTH', filling ? 'COUNTED' : 'LEFT_OUT');
      this.figures.compared(difference);
      const ids = idsOf(difference);
      if (ids.length > 0)
        this.logger.log(filling ? `Filling the index with ${ids.length} stories.` : again(ids.length));
      await this.repair(ids, signal);
      if (comparison) await this.indexes.compared(comparison);
      return difference;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      // What is on its way waits for Meilisearch: PostgreSQL's own search must not.
      await this.repair(idsOf(await this.check.run('POSTGRESQL')), signal).catch(unlessOutOfReach);
      throw error;
    }
  }

  private async repair(ids: readonly string[], signal?: AbortSignal): Promise<void> {
    for (let start = 0; start < ids.length; start += BATCH) {
      signal?.throwIfAborted();
      await this.gate.alone((lost) =>
        this.indexStories.run(ids.slice(start, start + BATCH), signal ? AbortSignal.any([signal, lost]) : lost),
      );
    }
  }
}

const again = (stories: number): string =>
  `Delivering ${stories} stories again that the search index does not hold as they are.`;

const unlessOutOfReach = (error: unknown): void => {
  if (!(error instanceof SearchUnavailable)) throw error;
};
