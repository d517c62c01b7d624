import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { PendingSubjects } from '#platform/outbox';
import { SearchIndexClient, SearchUnavailable } from '#platform/search-client';
import { IndexEntriesReader } from '../persistence/index-entries.reader.js';
import { IndexGate } from '../persistence/index-gate.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { type IndexContent, type IndexDifference, differenceOf, idsOf, joined, without } from './index-difference.js';
import { SEARCH_INDEX } from './search-index-name.js';

const BATCH = 500;

const batches = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, place) => ids.slice(place * BATCH, (place + 1) * BATCH));

/** Compares what both engines hold with what the database says. */
@Injectable()
export class CheckIndex {
  constructor(
    private readonly entries: IndexEntriesReader,
    private readonly engine: SearchIndexClient,
    private readonly gate: IndexGate,
    private readonly indexes: SearchIndexesRepository,
    private readonly pending: PendingSubjects,
  ) {}

  /** Whether there is a Meilisearch to compare with. */
  get withMeilisearch(): boolean {
    return this.engine.enabled;
  }

  /**
   * Looks through everything once, then at what differed once more with no delivery under way, so that work in progress
   * is not taken for drift.
   *
   * @param engines compares the Meilisearch index in use too, or PostgreSQL's own search alone.
   * @param waiting whether a change that waits for its delivery is a difference.
   * @throws SearchUnavailable when Meilisearch gives no answer.
   */
  async run(
    engines: 'BOTH' | 'POSTGRESQL' = 'BOTH',
    waiting: 'COUNTED' | 'LEFT_OUT' = 'COUNTED',
  ): Promise<IndexDifference> {
    const indexUids = engines === 'BOTH' && this.engine.enabled ? await this.live() : [];
    const suspects = [...(await this.suspects(indexUids))];
    const strays = suspects.filter((id) => !isUuid(id));
    const confirmed: IndexDifference[] = [{ missing: [], stale: [], surplus: strays }];
    for (const ids of batches(suspects.filter(isUuid))) {
      // Deliveries stand still for a second look: not for stories that are being delivered, as most are in a large import.
      const doubtful = waiting === 'COUNTED' ? ids : await this.notUnderWay(ids);
      if (doubtful.length > 0) confirmed.push(await this.gate.alone(() => this.look(doubtful, indexUids, waiting)));
    }
    return joined(confirmed);
  }

  private async notUnderWay(ids: readonly string[]): Promise<readonly string[]> {
    const underWay = await this.pending.underWay(SEARCH_INDEX, ids);
    return ids.filter((id) => !underWay.has(id));
  }

  private async live(): Promise<readonly string[]> {
    return (await this.indexes.list()).filter(({ state }) => state === 'LIVE').map(({ uid }) => uid);
  }

  private async suspects(indexUids: readonly string[]): Promise<ReadonlySet<string>> {
    const contents = await Promise.all(indexUids.map((uid) => this.content(uid)));
    const unknown = new Set(contents.flatMap((content) => [...content.keys()]));
    const found = new Set<string>();
    for await (const page of this.entries.pages()) {
      for (const { id } of page) unknown.delete(id);
      for (const id of idsOf(differenceOf(page, contents))) found.add(id);
    }
    return found.union(unknown);
  }

  private async look(
    ids: readonly string[],
    indexUids: readonly string[],
    waiting: 'COUNTED' | 'LEFT_OUT',
  ): Promise<IndexDifference> {
    const contents = await Promise.all(
      indexUids.map(async (uid) => digests(await this.engine.fetch(uid, ids, ['digest']).catch(noIndexNoDocuments))),
    );
    const difference = differenceOf(await this.entries.byIds(ids), contents);
    // Nothing is delivered while the gate is held: what waited at the look waits still.
    return waiting === 'COUNTED' ? difference : without(difference, await this.pending.underWay(SEARCH_INDEX, ids));
  }

  private async content(uid: string): Promise<IndexContent> {
    try {
      return digests(await Array.fromAsync(this.engine.scan(uid, ['digest'])));
    } catch (error) {
      return digests(noIndexNoDocuments(error));
    }
  }
}

const digests = (documents: readonly { readonly id: string; readonly [field: string]: unknown }[]): IndexContent =>
  new Map(documents.map(({ id, digest }) => [id, String(digest)]));

const noIndexNoDocuments = (error: unknown): readonly [] => {
  if (error instanceof SearchUnavailable && error.reason === 'INDEX_MISSING') return [];
  throw error;
};
