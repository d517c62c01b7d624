import { setImmediate as letOthersIn } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { isUuid } from '#kernel';
import { type SearchIndexBatch, SearchIndexClient } from '#platform/search-client';
import { SearchDocumentReader } from '../persistence/search-document.reader.js';
import { SearchDocumentRepository } from '../persistence/search-document.repository.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { RightOfWay } from './right-of-way.js';
import { withVectors } from './story-vectors.js';
import { TextEmbedder } from './text-embedder.js';
import { type BuiltDocument, buildSearchDocument } from './search-document.js';

const AT_A_STRETCH = 25;
/** So few stories go to the engine ahead of larger batches: somebody may be waiting for them. */
const FEW = 100;

/** Brings what both engines keep of some stories to what the database says of them now. */
@Injectable()
export class IndexStories {
  private readonly logger = new Logger('SearchIndex');
  private readonly way = new RightOfWay();

  constructor(
    private readonly sources: SearchDocumentReader,
    private readonly documents: SearchDocumentRepository,
    private readonly indexes: SearchIndexesRepository,
    private readonly engine: SearchIndexClient,
    private readonly embedder: TextEmbedder,
  ) {}

  /**
   * Writes PostgreSQL's rows first; resolves when the index of Meilisearch in use has the same. An index being built that
   * cannot be written to is given up: it must not keep stories from the one in use. The caller holds the gate. Which
   * indexes there are is asked after the rows are written: an index entered later is filled from those rows.
   *
   * @param signal aborted when the gate or the deliveries are lost: nothing is written after that.
   * @throws SearchUnavailable when Meilisearch gives no answer; PostgreSQL's rows are right then.
   */
  run(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const few = ids.length <= FEW;
    const bring = async (): Promise<void> => {
      const batch = await this.keep(ids, signal);
      // An engine that is set up again later has missed this.
      if (!this.engine.enabled) return this.indexes.mistrust();
      const send = (): Promise<void> => this.send(batch, signal);
      return few ? send() : this.way.behind(send, signal);
    };
    return few ? this.way.ahead(bring) : bring();
  }

  private async send(batch: SearchIndexBatch, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const known = await this.indexes.list();
    const building = known.filter(({ state }) => state === 'BUILDING');
    const built = Promise.allSettled(building.map(({ uid }) => this.engine.apply(uid, batch, { signal })));
    const live = known.filter(({ state }) => state === 'LIVE');
    const used = await Promise.allSettled(live.map(({ uid }) => this.engine.apply(uid, batch, { signal })));
    const outcomes = await built;
    // What fails here is delivered again, to all of them.
    for (const outcome of used) if (outcome.status === 'rejected') throw outcome.reason;
    signal.throwIfAborted();
    for (const [place, { uid }] of building.entries()) {
      const outcome = outcomes[place];
      if (outcome?.status === 'rejected') await this.giveUp(uid, outcome.reason);
    }
  }

  /** Writes to one new index alone, as it is filled; the caller holds the gate. Without an index, to PostgreSQL alone. */
  async fill(uid: string | null, ids: readonly string[], signal: AbortSignal): Promise<void> {
    const batch = await this.keep(ids, signal);
    if (uid === null) return this.engine.enabled ? undefined : this.indexes.mistrust();
    await this.engine.apply(uid, batch, { signal });
  }

  private async keep(ids: readonly string[], signal: AbortSignal): Promise<SearchIndexBatch> {
    const stories = ids.filter(isUuid);
    const built: BuiltDocument[] = [];
    const sources = await this.sources.byIds(stories);
    for (const source of sources) {
      built.push(buildSearchDocument(source));
      // A large batch lets other deliveries and the renewing of leases in between.
      if (built.length % AT_A_STRETCH === 0) await letOthersIn();
    }
    signal.throwIfAborted();
    await this.documents.replace(stories, built);
    signal.throwIfAborted();
    const kept = new Set(built.map(({ row }) => row.id));
    const documents = built.map(({ document }) => document);
    const upserts = this.embedder.enabled ? await withVectors(documents, sources, this.embedder) : documents;
    return { upserts, removals: ids.filter((id) => !kept.has(id)) };
  }

  private async giveUp(uid: string, reason: unknown): Promise<void> {
    const text = reason instanceof Error ? reason.message : String(reason);
    this.logger.warn(`The index being built is given up, as it missed a change: ${text}`);
    await this.indexes.giveUp(uid);
  }
}
