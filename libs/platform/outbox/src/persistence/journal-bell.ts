import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { AppConfig } from '#platform/config';
import { JOURNAL_CHANNEL } from '#platform/database';
import { reasonOf } from '../reason.js';
import { waitFor } from '../wait.js';

const RECONNECT_MS = 1_000;

/**
 * Rings when events have been committed: a connection of its own that listens to the journal's channel and comes back
 * by itself. Nothing relies on it but speed, since those who wait for it wait only so long.
 */
@Injectable()
export class JournalBell {
  private readonly logger = new Logger('JournalBell');
  private readonly waiting = new Set<() => void>();
  private rung = 0;

  constructor(private readonly config: AppConfig) {}

  /** How many times it has rung. */
  get count(): number {
    return this.rung;
  }

  /** Waits until it has rung more than `since` times, at most `milliseconds`, less when the signal is aborted. */
  async wait(since: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.rung !== since || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const enough = (): void => resolve();
    const timer = setTimeout(enough, milliseconds);
    this.waiting.add(enough);
    signal.addEventListener('abort', enough, { once: true });
    await promise;
    signal.removeEventListener('abort', enough);
    this.waiting.delete(enough);
    clearTimeout(timer);
  }

  /** Listens until the signal is aborted. */
  async listen(signal: AbortSignal): Promise<void> {
    let told = false;
    while (!signal.aborted) {
      try {
        await this.hear(signal);
        told = false;
      } catch (error) {
        if (!told) this.logger.warn(`Not listening to the journal: ${reasonOf(error)}`);
        told = true;
      }
      await waitFor(RECONNECT_MS, signal);
    }
  }

  private async hear(signal: AbortSignal): Promise<void> {
    const client = new Client({
      connectionString: this.config.database.url,
      application_name: 'ildsjel-journal-bell',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const end = (): void => resolve();
    client.on('error', end).on('end', end);
    client.on('notification', () => this.ring());
    signal.addEventListener('abort', end, { once: true });
    try {
      await client.connect();
      await client.query(`listen ${JOURNAL_CHANNEL}`);
      this.ring();
      await ended;
    } finally {
      signal.removeEventListener('abort', end);
      await client.end().catch(() => undefined);
    }
  }

  private ring(): void {
    this.rung += 1;
    for (const wake of [...this.waiting]) wake();
  }
}
