import type { CircuitState } from './circuit-breaker.js';
import type { FilterExpression } from './filter.js';
import type { SearchIndexSettings } from './search-index-settings.js';

/** What is kept of a thing in an index; `id` is letters, digits, `-` and `_`. */
export interface SearchDocument {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Documents to write and ids to take out, in one go. */
export interface SearchIndexBatch {
  readonly upserts?: readonly SearchDocument[];
  readonly removals?: readonly string[];
}

/** How a change is to be made. */
export interface WriteOptions {
  /** Nothing more is handed to the engine once this is aborted; the change throws its reason. */
  readonly signal?: AbortSignal;
  /** How long it may take until it counts as failed, in milliseconds. */
  readonly deadlineMs?: number;
}

/** One question to one index. */
export interface SearchIndexQuery {
  readonly indexUid: string;
  /** The words asked for; empty finds everything the filter lets through. */
  readonly text: string;
  readonly filter?: FilterExpression | null;
  /** Fields whose values are counted over all matches. */
  readonly facets?: readonly string[];
  /** Such as `publishedAt:desc`, before relevance where the index ranks by `sort` first. */
  readonly sort?: readonly string[];
  readonly offset?: number;
  /** 20 when left out; 0 for totals and facets alone. */
  readonly limit?: number;
  /** Fields of the hits; `id` when left out. */
  readonly fields?: readonly string[];
  /** Fields searched in; all searchable ones when left out. */
  readonly searchOn?: readonly string[];
  /** Finds what lies closest to a vector, whatever the text says. */
  readonly meaning?: { readonly embedder: string; readonly vector: readonly number[] };
  /** Which words may be missing: none, the last ones, or the most frequent ones (the default here). */
  readonly matching?: 'all' | 'last' | 'frequency';
}

/** A document found, with how well it fits from 0 to 1. */
export interface SearchIndexHit {
  readonly document: SearchDocument;
  readonly score: number;
}

/** The answer to one {@link SearchIndexQuery}. */
export interface SearchIndexResult {
  readonly hits: readonly SearchIndexHit[];
  /** Matches in all, up to the index's `maxTotalHits`. */
  readonly total: number;
  /** Per field asked for: value → number of matches that have it. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Milliseconds spent by the engine itself. */
  readonly engineMs: number;
}

/** An index that exists. */
export interface SearchIndexInfo {
  readonly uid: string;
  readonly createdAt: Date;
}

/**
 * The search engine as the product sees it.
 *
 * Whatever fails is a {@link SearchUnavailable} or, for a change that was taken and not carried out, a {@link SearchTaskFailed}.
 * Changes resolve only when the engine has carried them out, so that the next search sees them.
 */
export abstract class SearchIndexClient {
  /** False when no engine is set up: then everything is SearchUnavailable NOT_CONFIGURED. */
  abstract readonly enabled: boolean;

  /** Whether searches reach the engine right now. */
  abstract state(): CircuitState;

  /** Says whether the engine answers within the search deadline; asks it each time. */
  abstract health(): Promise<boolean>;

  /** Makes the index if it is missing and gives it these settings if it has others. */
  abstract ensureIndex(uid: string, settings: SearchIndexSettings, options?: WriteOptions): Promise<void>;

  /** Writes documents, each replacing the whole one of its id, and then removes others, of which there may be none left. */
  abstract apply(uid: string, batch: SearchIndexBatch, options?: WriteOptions): Promise<void>;

  upsert(uid: string, documents: readonly SearchDocument[], options?: WriteOptions): Promise<void> {
    return this.apply(uid, { upserts: documents }, options);
  }

  remove(uid: string, ids: readonly string[], options?: WriteOptions): Promise<void> {
    return this.apply(uid, { removals: ids }, options);
  }

  /** Answers all queries in one request, within the deadline, in their order. Nothing is asked while the circuit is open. */
  abstract search(queries: readonly SearchIndexQuery[]): Promise<readonly SearchIndexResult[]>;

  /**
   * Reads every document of an index in pages, with the given fields and `id`.
   * What is written meanwhile may be missed or seen twice: confirm a difference with {@link fetch} before acting on it.
   */
  abstract scan(uid: string, fields: readonly string[]): AsyncIterable<SearchDocument>;

  /** The documents of these ids that are in the index, in no particular order. */
  abstract fetch(uid: string, ids: readonly string[], fields: readonly string[]): Promise<readonly SearchDocument[]>;

  /** The number of documents in an index. */
  abstract count(uid: string): Promise<number>;

  /** Exchanges the contents of two existing indexes at one moment. */
  abstract swap(one: string, other: string, options?: WriteOptions): Promise<void>;

  /** Deletes an index; one that is not there is no error. */
  abstract drop(uid: string, options?: WriteOptions): Promise<void>;

  abstract listIndexes(): Promise<readonly SearchIndexInfo[]>;
}
