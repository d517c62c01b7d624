import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type QueryConfig } from 'pg';
import { AppConfig } from '#platform/config';
import { databaseFailure } from './database-failure.js';
import { SharedReading } from './shared-reading.js';

const CURRENT: QueryConfig & { readonly query_timeout: number } = {
  name: 'edition.current',
  text: 'select id from current_edition',
  query_timeout: 2_000,
};
const CONNECT_MS = 2_000;
/** A reading costs as much as what it is for, where answers are kept; nobody notices so little. */
const APART_MS = 2;

/**
 * The edition of what readers may be shown. Every transaction that changes any of it makes a new one, which whoever asks
 * after its acknowledgement is given: two readings of the same edition have nothing new between them. Read on a
 * connection of its own, so that it does not wait behind the statements of those who ask for more.
 */
@Injectable()
export class Editions implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly reading = new SharedReading(() => this.read(), APART_MS);

  constructor({ database }: AppConfig) {
    this.pool = new Pool({
      connectionString: database.url,
      application_name: 'ildsjel-edition',
      max: 1,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined);
  }

  /**
   * The edition by a statement that begins after this call; calls at the same time share one.
   *
   * @throws Failure UNAVAILABLE when the database is out of reach or too slow.
   */
  current(): Promise<string> {
    return this.reading.fresh();
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private async read(): Promise<string> {
    try {
      const { rows } = await this.pool.query<{ id: string }>(CURRENT);
      if (!rows[0]) throw new Error('The table of the current edition is empty.');
      return rows[0].id;
    } catch (error) {
      throw databaseFailure(error);
    }
  }
}
