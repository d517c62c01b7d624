import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Client, Pool, type QueryConfig } from 'pg';
import {
  DataSource,
  type EntityManager,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { type Actor, Clock, Failure, Ids } from '#kernel';
import { ConnectionLost, databaseFailure, isSilence } from './database-failure.js';
import { Transaction } from './transaction.js';

interface WithPool {
  readonly master: Pool;
}

/** Takes a transaction back whose work was refused. */
class Refusal extends Error {
  constructor(readonly result: unknown) {
    super('refused');
  }
}

/** TypeORM lets go of a connection that is lost, and of the loss says no more than that it has let go. */
const isLetGo = (error: unknown): boolean =>
  error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;

const isRefused = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false && 'errors' in result;

/**
 * A prepared statement is planned once per connection. Left to itself the server plans most of ours anew at each call, as
 * it takes a plan for unknown values to be dearer, and the planning costs more than the reading.
 */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

const statement = (text: string, values: readonly unknown[], name?: string): QueryConfig => ({
  ...(name && { name }),
  text,
  values: [...values],
});

/** Told of each statement of a reader by its name (`once` without one), and of each transaction (`transaction`). */
export type StatementWatch = (name: string, seconds: number) => void;

/** The way to PostgreSQL: prepared statements for readers, one transaction for each verb. */
@Injectable()
export class Database implements OnModuleDestroy {
  private preparing: Pool | undefined;
  private ended = false;
  private watch: StatementWatch | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Reads rows with a statement that each connection prepares once.
   *
   * @param name stands for the text of the statement; the same name must always have the same text. What follows a `#`
   *   tells variants of one statement apart.
   * @throws Failure UNAVAILABLE when the database is out of reach or too slow.
   */
  async read<Row extends object>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return (await this.watched(name, () => this.prepared.query<Row>(statement(sql, values, name)))).rows;
    } catch (error) {
      throw databaseFailure(error);
    }
  }

  /** Reads rows with a statement whose text varies, such as one built from a filter. */
  async readOnce<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return (await this.watched('once', () => this.pool.query<Row>(statement(sql, values)))).rows;
    } catch (error) {
      throw databaseFailure(error);
    }
  }

  /**
   * Does the work of a verb in one transaction and writes its events at the end of it. When the work comes to a refused
   * {@link Result}, nothing of it is kept.
   *
   * @throws Failure UNAVAILABLE or CONFLICT as {@link databaseFailure} tells them; nothing is written then, unless the
   *   connection went while the server was committing.
   */
  async transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.watched('transaction', () =>
        this.committed(async (manager) => {
          const tx = new Transaction(manager);
          const result = await work(tx);
          if (isRefused(result)) throw new Refusal(result);
          await tx.flush(actor, this.clock, this.ids);
          return result;
        }),
      );
    } catch (error) {
      if (error instanceof Refusal) return error.result as T;
      throw databaseFailure(error);
    }
  }

  /** The connections of {@link read}; opened when they are first needed. */
  get prepared(): Pool {
    if (this.preparing) return this.preparing;
    if (this.ended) throw new Failure('UNAVAILABLE', 'This process is ending.');
    const pool = new Pool({ ...this.pool.options, options: PLANNED_ONCE });
    pool.on('error', () => undefined);
    return (this.preparing = pool);
  }

  /** The pool of connections itself, for the few who must hold one: the journal's listener and the streams. */
  get pool(): Pool {
    return (this.source.driver as unknown as WithPool).master;
  }

  /** Tells one watcher how long what is asked takes, answered or not. */
  tellTimes(watch: StatementWatch): void {
    this.watch = watch;
  }

  private async committed<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const connection = (await runner.connect()) as Client;
    const lost: unknown[] = [];
    const lose = (cause: unknown): void => void lost.push(cause);
    connection.on('error', lose);
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // Nothing more is asked of a connection at whose other end nobody answers, and it never goes back to the pool.
      if (isSilence(error)) await connection.end();
      // The error that led here says more than one of taking back what a lost connection has taken back by itself.
      await runner.rollbackTransaction().catch(() => undefined);
      throw lost.length > 0 && isLetGo(error) ? new ConnectionLost({ cause: lost[0] }) : error;
    } finally {
      connection.off('error', lose);
      await runner.release();
    }
  }

  private async watched<T>(name: string, ask: () => Promise<T>): Promise<T> {
    if (!this.watch) return ask();
    const begun = performance.now();
    try {
      return await ask();
    } finally {
      this.watch(name, (performance.now() - begun) / 1_000);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    const { preparing } = this;
    this.preparing = undefined;
    await preparing?.end();
    if (this.source.isInitialized) await this.source.destroy();
  }
}
