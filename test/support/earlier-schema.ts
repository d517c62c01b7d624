import { dataSource } from '../../libs/platform/database/src/data-source.js';

/** Takes the schema of a database back to before a step, and forward again, with whatever rows are in it. */
export const throughEarlierSchema = async (
  url: string,
  step: string,
  meanwhile: (query: (sql: string) => Promise<unknown>) => Promise<void>,
): Promise<void> => {
  const source = await dataSource({ url, poolSize: 2, statementTimeoutMs: 30_000 }).initialize();
  try {
    const isThere = async (): Promise<boolean> =>
      (await source.query<unknown[]>('select 1 from schema_migrations where name = $1', [step])).length > 0;
    while (await isThere()) await source.undoLastMigration();
    await meanwhile((sql) => source.query(sql));
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};
