import type { DataSource } from 'typeorm';
import { dataSource } from './data-source.js';

const MIGRATION_LOCK = 4_741_001;

const withLock = async <T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> => {
  const source = await dataSource({ url, poolSize: 2, statementTimeoutMs: 0 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(source);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
};

/** Brings the database at `url` to the newest schema, one process at a time; gives the names of the steps taken. */
export const migrate = (url: string): Promise<string[]> =>
  withLock(url, async (source) => (await source.runMigrations()).map((step) => step.name));

/** Takes every step of the schema back, newest first. */
export const revertAll = (url: string): Promise<number> =>
  withLock(url, async (source) => {
    const taken = source.migrations.length;
    for (let step = 0; step < taken; step += 1) await source.undoLastMigration();
    return taken;
  });

/** The SQL that TypeORM would still run to bring the schema to what the entities say; empty when they agree. */
export const schemaDifference = (url: string): Promise<string[]> =>
  withLock(url, async (source) =>
    (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query),
  );
