import { Injectable } from '@nestjs/common';
import { type Actor, holdsRole, notAllowed } from '#kernel';
import { OutboxLag } from '#platform/outbox';
import { SearchIndexClient, SearchUnavailable } from '#platform/search-client';
import { IndexHealthReader, type KeptForSearch } from '../persistence/index-health.reader.js';
import { SEARCH_INDEX } from './search-index-name.js';

/** How well the search keeps up with the database. */
export interface IndexHealth extends KeptForSearch {
  /** Whether Meilisearch answers; null where the product runs without it. */
  readonly isEngineReachable: boolean | null;
  /** How many stories the index in use holds; null where there is no answer, and without Meilisearch. */
  readonly indexedStories: number | null;
  /** Changes that the search has not heard of. */
  readonly undelivered: number;
  readonly oldestUndeliveredSeconds: number;
  /** Changes that it was told of in vain, and is told of no more until somebody says so. */
  readonly givenUp: number;
}

/** Tells editors how well the search keeps up with the database. */
@Injectable()
export class ReadIndexHealth {
  constructor(
    private readonly reader: IndexHealthReader,
    private readonly lag: OutboxLag,
    private readonly engine: SearchIndexClient,
  ) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody who edits no body. */
  async run(actor: Actor): Promise<IndexHealth> {
    if (!holdsRole(actor, 'EDITOR')) throw notAllowed(actor.kind, 'see how well the search keeps up');
    const [kept, lags, reachable] = await Promise.all([
      this.reader.read(),
      this.lag.read(),
      this.engine.enabled ? this.engine.health() : null,
    ]);
    const own = lags.find(({ consumer }) => consumer === SEARCH_INDEX);
    return {
      ...kept,
      isEngineReachable: reachable,
      indexedStories: reachable && kept.indexUid !== null ? await this.held(kept.indexUid) : null,
      undelivered: own?.pending ?? 0,
      oldestUndeliveredSeconds: Math.round(own?.oldestPendingSeconds ?? 0),
      givenUp: own?.dead ?? 0,
    };
  }

  private async held(uid: string): Promise<number | null> {
    try {
      return await this.engine.count(uid);
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      return error.reason === 'INDEX_MISSING' ? 0 : null;
    }
  }
}
