import { Injectable } from '@nestjs/common';
import { SearchIndexClient, SearchUnavailable } from '#platform/search-client';
import { KeptDocumentsReader } from '../persistence/kept-documents.reader.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';

/** Notices that the index in use has lost its stories, as when the engine came back with an empty disk. */
@Injectable()
export class IndexLoss {
  constructor(
    private readonly engine: SearchIndexClient,
    private readonly indexes: SearchIndexesRepository,
    private readonly kept: KeptDocumentsReader,
  ) {}

  /**
   * Says whether the index in use is not there, or holds less than half of what it should, or was never filled; then
   * PostgreSQL answers until it has been compared.
   *
   * @throws SearchUnavailable when Meilisearch gives no answer.
   */
  async find(): Promise<boolean> {
    const live = (await this.indexes.list()).find(({ state }) => state === 'LIVE');
    if (!live?.filled) return true;
    // First what it was told of, then what it holds: an import that is running is no loss.
    const told = await this.kept.delivered();
    const lost = (await this.engine.count(live.uid).catch(noIndexNoStories)) * 2 < told;
    if (lost) await this.indexes.lost(live.uid);
    return lost;
  }
}

const noIndexNoStories = (error: unknown): number => {
  if (error instanceof SearchUnavailable && error.reason === 'INDEX_MISSING') return 0;
  throw error;
};
