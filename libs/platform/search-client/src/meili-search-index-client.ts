import { Meilisearch } from 'meilisearch';
import type { CircuitBreaker, CircuitState } from './circuit-breaker.js';
import { asked } from './meili-errors.js';
import { meiliHttp } from './meili-http.js';
import { meiliQuery, meiliResult } from './meili-query.js';
import { carriedOut } from './meili-tasks.js';
import { SearchTaskFailed, SearchUnavailable } from './search-errors.js';
import {
  type SearchDocument,
  SearchIndexClient,
  type SearchIndexBatch,
  type SearchIndexInfo,
  type SearchIndexQuery,
  type SearchIndexResult,
  type WriteOptions,
} from './search-index-client.js';
import { type SearchIndexSettings, hasSettings } from './search-index-settings.js';
import { asLines } from './well-formed.js';

/** Where the engine is and how long it may take, in milliseconds. */
export interface MeiliConfig {
  readonly url: string;
  readonly apiKey: string | null;
  /** For one search. */
  readonly deadlineMs: number;
  /** For one change, from being sent to being carried out, unless its caller says otherwise; documents add to it. */
  readonly writeDeadlineMs?: number;
}

const WRITE_DEADLINE_MS = 20_000;
/** What a document adds to that: given up too early, a large batch is only sent again to an engine that is busy with it. */
const DOCUMENT_MS = 200;
const REQUEST_DEADLINE_MS = 10_000;
// Meilisearch sends a compressed answer (above 1 kB) in two parts, and the second waits 40 ms for the first to be acknowledged.
const UNCOMPRESSED = { 'Accept-Encoding': 'identity' };
const NDJSON = 'application/x-ndjson';
const SCAN_PAGE = 1_000;
const INDEX_PAGE = 100;

/** The search engine as a Meilisearch server. */
export class MeiliSearchIndexClient extends SearchIndexClient {
  readonly enabled = true;
  private readonly reader: Meilisearch;
  private readonly writer: Meilisearch;
  private readonly writeDeadlineMs: number;

  constructor(
    config: MeiliConfig,
    private readonly breaker: CircuitBreaker,
  ) {
    super();
    const server = { host: config.url, apiKey: config.apiKey ?? undefined, requestInit: { headers: UNCOMPRESSED } };
    this.reader = new Meilisearch({ ...server, timeout: config.deadlineMs, httpClient: meiliHttp });
    this.writer = new Meilisearch({ ...server, timeout: REQUEST_DEADLINE_MS });
    this.writeDeadlineMs = config.writeDeadlineMs ?? WRITE_DEADLINE_MS;
  }

  state(): CircuitState {
    return this.breaker.state;
  }

  health(): Promise<boolean> {
    return this.reader.isHealthy();
  }

  async ensureIndex(uid: string, settings: SearchIndexSettings, options?: WriteOptions): Promise<void> {
    if (!(await this.exists(uid))) await this.create(uid, options);
    const index = this.writer.index(uid);
    if (hasSettings(settings, await asked(() => index.getSettings()))) return;
    await this.change(options, () => index.updateSettings(structuredClone(settings) as Mutable<SearchIndexSettings>));
  }

  async apply(uid: string, batch: SearchIndexBatch, options?: WriteOptions): Promise<void> {
    const index = this.writer.index(uid);
    const { upserts = [], removals = [] } = batch;
    const made = this.change(
      { deadlineMs: this.writeDeadlineMs + upserts.length * DOCUMENT_MS, ...options },
      ...(upserts.length > 0
        ? [() => index.addDocumentsFromString(asLines(upserts), NDJSON, { primaryKey: 'id' })]
        : []),
      ...(removals.length > 0 ? [() => index.deleteDocuments([...removals])] : []),
    );
    // What is to be taken out of an index that is not there is out of it.
    await (upserts.length > 0 ? made : made.catch(unlessTask('index_not_found')));
  }

  search(queries: readonly SearchIndexQuery[]): Promise<readonly SearchIndexResult[]> {
    const request = { queries: queries.map(meiliQuery) };
    return this.breaker.run(async () => {
      const { results } = await asked(() => this.reader.multiSearch<typeof request, SearchDocument>(request));
      return results.map(meiliResult);
    });
  }

  async *scan(uid: string, fields: readonly string[]): AsyncIterable<SearchDocument> {
    for (let offset = 0; ; offset += SCAN_PAGE) {
      const { results } = await asked(() =>
        this.writer.index<SearchDocument>(uid).getDocuments({ fields: ['id', ...fields], offset, limit: SCAN_PAGE }),
      );
      yield* results;
      if (results.length < SCAN_PAGE) return;
    }
  }

  async fetch(uid: string, ids: readonly string[], fields: readonly string[]): Promise<readonly SearchDocument[]> {
    if (ids.length === 0) return [];
    const request = { ids: [...ids], fields: ['id', ...fields], limit: ids.length };
    return (await asked(() => this.writer.index<SearchDocument>(uid).getDocuments(request))).results;
  }

  async count(uid: string): Promise<number> {
    return (await asked(() => this.writer.index(uid).getStats())).numberOfDocuments;
  }

  swap(one: string, other: string, options?: WriteOptions): Promise<void> {
    return this.change(options, () => this.writer.swapIndexes([{ indexes: [one, other], rename: false }]));
  }

  async drop(uid: string, options?: WriteOptions): Promise<void> {
    if (!(await this.exists(uid))) return;
    await this.change(options, () => this.writer.deleteIndex(uid)).catch(unlessTask('index_not_found'));
  }

  async listIndexes(): Promise<readonly SearchIndexInfo[]> {
    const found: SearchIndexInfo[] = [];
    for (let offset = 0; ; offset += INDEX_PAGE) {
      const { results, total } = await asked(() => this.writer.getRawIndexes({ offset, limit: INDEX_PAGE }));
      found.push(...results.map(({ uid, createdAt }) => ({ uid, createdAt: new Date(createdAt) })));
      if (offset + INDEX_PAGE >= total) return found;
    }
  }

  private async exists(uid: string): Promise<boolean> {
    try {
      await asked(() => this.writer.getRawIndex(uid));
      return true;
    } catch (error) {
      if (error instanceof SearchUnavailable && error.reason === 'INDEX_MISSING') return false;
      throw error;
    }
  }

  private create(uid: string, options?: WriteOptions): Promise<void> {
    // Another process may make it at the same moment.
    return this.change(options, () => this.writer.createIndex(uid, { primaryKey: 'id' })).catch(
      unlessTask('index_already_exists'),
    );
  }

  private change(options: WriteOptions | undefined, ...changes: Parameters<typeof carriedOut>[2]): Promise<void> {
    const limits = { deadlineMs: options?.deadlineMs ?? this.writeDeadlineMs, signal: options?.signal };
    return carriedOut(this.writer, limits, changes);
  }
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const unlessTask =
  (code: string) =>
  (error: unknown): void => {
    if (!(error instanceof SearchTaskFailed) || error.code !== code) throw error;
  };
