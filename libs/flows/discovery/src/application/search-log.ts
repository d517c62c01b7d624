import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock, type Language, norwegianDay } from '#kernel';
import { AppConfig } from '#platform/config';
import { Metrics } from '#platform/observability';
import { SearchLogRepository } from '../persistence/search-log.repository.js';
import { NOT_KEPT, loggedQuery } from './logged-query.js';
import { type SearchTally, addedTally, emptyTally } from './search-tally.js';

/** How many different searches wait to be written; what is more is counted together. */
const MOST_WAITING = 2_000;
const WRITE_MS = 3_000;

/** A search that was answered. */
export interface AnsweredSearch {
  readonly query: string;
  readonly language: Language | null;
  readonly hits: number;
  /** Whether this is what everybody is shown; of what known callers see, no number is kept. */
  readonly open: boolean;
}

/** A story that was chosen among those found. */
export interface SearchClick {
  readonly query: string;
  readonly language: Language | null;
  /** Its place among the matches, from 1. */
  readonly position: number;
}

/**
 * Counts what is searched for, by the day and with nothing of who asks. No search waits for it: counts are gathered and
 * written every few seconds and when the process ends; what cannot be written waits for the next time.
 */
@Injectable()
export class SearchLog implements OnModuleDestroy {
  private readonly log = new Logger('SearchLog');
  private readonly failures;
  private waiting = new Map<string, SearchTally>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly searches: SearchLogRepository,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.failures = metrics.counter('search_log_failures_total', 'Times that counts of searches could not be written.');
  }

  /** Counts a search; one for nothing is not counted. */
  note({ query, language, hits, open }: AnsweredSearch): void {
    const withoutHits = hits === 0 ? 1 : 0;
    this.count(query, language, { times: 1, timesWithoutHits: withoutHits, lastHits: open ? hits : null });
  }

  /** Counts that a story was chosen. */
  click({ query, language, position }: SearchClick): void {
    this.count(query, language, { clicks: 1, clickedPositions: position });
  }

  /** Writes what has been counted until now; never fails. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeWaiting());
    await this.writing;
  }

  async onModuleDestroy(): Promise<void> {
    await this.write();
    clearTimeout(this.timer);
  }

  private count(text: string, language: Language | null, what: Partial<SearchTally>): void {
    if (this.config.search.logDays === 0) return;
    const query = loggedQuery(text);
    if (query === null) return;
    this.add({ ...emptyTally({ day: norwegianDay(this.clock.now()), query, language }), ...what });
    this.timer ??= setTimeout(() => void this.write(), WRITE_MS).unref();
  }

  private add(tally: SearchTally): void {
    const key = `${tally.day} ${tally.language ?? ''} ${tally.query}`;
    const known = this.waiting.get(key);
    if (!known && this.waiting.size >= MOST_WAITING && tally.query !== NOT_KEPT) {
      this.add({ ...tally, query: NOT_KEPT, language: null });
      return;
    }
    this.waiting.set(key, known ? addedTally(known, tally) : tally);
  }

  private async writeWaiting(): Promise<void> {
    if (this.waiting.size === 0) return;
    const tallies = this.waiting;
    this.waiting = new Map();
    try {
      await this.searches.add([...tallies.values()]);
    } catch {
      this.failures.inc();
      // The database's own words could repeat what was searched for.
      this.log.warn('What was searched for cannot be counted for now.');
      const later = this.waiting;
      this.waiting = tallies;
      for (const tally of later.values()) this.add(tally);
      this.timer ??= setTimeout(() => void this.write(), WRITE_MS).unref();
    }
  }
}
