import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type QueryConfig } from 'pg';
import { AppConfig } from '#platform/config';
import { databaseFailure } from './database-failure.js';

/** A lock that all processes on one database share: by a number, or by a family's number and a name. */
export interface AdvisoryLock {
  readonly key: number;
  readonly name?: string;
  /** Whether others who take it `together` may have it at the same time. */
  readonly together?: boolean;
}

/** The lock went with its connection while work was under way: another may have it, so the work counts as not done. */
export class LockLost extends Error {
  override readonly name = 'LockLost';

  constructor(options?: ErrorOptions) {
    super('A lock was lost, as its connection ended.', options);
  }
}

/** More than are ever held and waited for in one process, so that who holds one can always ask for another. */
const MOST = 32;
const CONNECT_MS = 5_000;
/** How long the server may be silent where nothing is waited for. */
const SILENCE_MS = 5_000;

/** A statement whose server is given up when it stays silent; without a time it is waited for. */
interface Asked extends QueryConfig {
  readonly query_timeout?: number;
}

const LEAVE: Asked = { text: 'select pg_advisory_unlock_all()', query_timeout: SILENCE_MS };

type Take = 'pg_advisory_lock' | 'pg_try_advisory_lock';

/** Work done under a lock; the signal is aborted when the lock is lost. */
type HeldWork<T> = (signal: AbortSignal) => Promise<T>;

const asFailure = (error: unknown): never => {
  throw databaseFailure(error);
};

const taking = ({ key, name, together = false }: AdvisoryLock, take: Take): Asked => {
  const way = together ? `${take}_shared` : take;
  return {
    ...(name === undefined
      ? { text: `select ${way}($1) as mine`, values: [key] }
      : { text: `select ${way}($1, hashtext($2)) as mine`, values: [key, name] }),
    ...(take === 'pg_try_advisory_lock' && { query_timeout: SILENCE_MS }),
  };
};

/**
 * The advisory locks of PostgreSQL that are held while work is done. They live on connections of their own, so that the
 * work never waits for a connection that its own lock occupies; whoever dies leaves his locks.
 */
@Injectable()
export class AdvisoryLocks implements OnModuleDestroy {
  private readonly pool: Pool;

  constructor({ database }: AppConfig) {
    this.pool = new Pool({
      connectionString: database.url,
      application_name: 'ildsjel-locks',
      max: MOST,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    this.pool.on('error', () => undefined);
  }

  /**
   * Waits for the lock, however long, and does the work under it.
   *
   * @throws LockLost when it was lost before the work was done; Failure UNAVAILABLE when the database is out of reach.
   */
  hold<T>(lock: AdvisoryLock, work: HeldWork<T>): Promise<T> {
    return this.under(lock, 'pg_advisory_lock', work, () => {
      throw new LockLost();
    });
  }

  /** Does the work if nobody else has the lock, and says whether it did; otherwise as {@link hold}. */
  tryHold(lock: AdvisoryLock, work: HeldWork<unknown>): Promise<boolean> {
    const done: HeldWork<boolean> = async (signal) => {
      await work(signal);
      return true;
    };
    return this.under(lock, 'pg_try_advisory_lock', done, () => false);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private async under<T>(lock: AdvisoryLock, take: Take, work: HeldWork<T>, busy: () => T): Promise<T> {
    const client = await this.pool.connect().catch(asFailure);
    const lost = new AbortController();
    const lose = (cause?: unknown): void => lost.abort(new LockLost({ cause }));
    const giveUp = (error: unknown): never => {
      lose(error);
      return asFailure(error);
    };
    client.on('error', lose).on('end', lose);
    try {
      const { rows } = await client.query<{ mine: boolean | '' }>(taking(lock, take)).catch(giveUp);
      if (rows[0]?.mine === false) return busy();
      const result = await work(lost.signal);
      lost.signal.throwIfAborted();
      return result;
    } finally {
      if (!lost.signal.aborted) await client.query(LEAVE).catch(lose);
      client.off('error', lose).off('end', lose);
      client.release(lost.signal.aborted);
    }
  }
}
