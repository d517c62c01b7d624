import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { SearchIndexClient } from '#platform/search-client';
import { SearchDocumentReader } from '../persistence/search-document.reader.js';
import { SearchDocumentRepository } from '../persistence/search-document.repository.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { buildSearchDocument } from './search-document.js';

/** Brings what both engines keep of some stories to what the database says of them now. */
@Injectable()
export class IndexStories {
  constructor(
    private readonly sources: SearchDocumentReader,
    private readonly documents: SearchDocumentRepository,
    private readonly indexes: SearchIndexesRepository,
    private readonly engine: SearchIndexClient,
  ) {}

  /**
   * Writes PostgreSQL's rows first; resolves when every index of Meilisearch in use or being built has the same. The
   * caller holds the gate. Which indexes there are is asked after the rows are written: an index entered later is filled
   * from those rows.
   *
   * @param only the indexes to write to instead of all.
   * @throws SearchUnavailable when Meilisearch gives no answer; PostgreSQL's rows are right then.
   */
  async run(ids: readonly string[], only?: readonly string[]): Promise<void> {
    const stories = ids.filter(isUuid);
    const built = (await this.sources.byIds(stories)).map(buildSearchDocument);
    await this.documents.replace(
      stories,
      built.map(({ row }) => row),
    );
    // An engine that is set up again later has missed this.
    if (!this.engine.enabled) return this.indexes.mistrust();
    const kept = new Set(built.map(({ row }) => row.id));
    const batch = { upserts: built.map(({ document }) => document), removals: ids.filter((id) => !kept.has(id)) };
    const uids = only ?? (await this.indexes.list()).map(({ uid }) => uid);
    await Promise.all(uids.map((uid) => this.engine.apply(uid, batch)));
  }
}
