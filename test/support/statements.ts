import type { Database } from '#platform/database';

/** Counts the statements that are read from a database, prepared or not, from now until `end`. */
export const countStatements = (database: Database): { readonly count: number; again(): void; end(): void } => {
  const spies = [database.pool, database.prepared].map((pool) => jest.spyOn(pool, 'query'));
  return {
    get count() {
      return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    },
    again: () => spies.forEach((spy) => spy.mockClear()),
    end: () => spies.forEach((spy) => spy.mockRestore()),
  };
};
