import type { Database } from '#platform/database';

/** What a process reads by itself from time to time, whatever it is asked. */
const BY_ITSELF: ReadonlySet<unknown> = new Set(['discovery.index-changes']);

const wasAsked = ([query]: readonly unknown[]): boolean =>
  !(typeof query === 'object' && query !== null && 'name' in query && BY_ITSELF.has(query.name));

/** Counts the statements that are read from a database, prepared or not, from now until `end`. */
export const countStatements = (database: Database): { readonly count: number; again(): void; end(): void } => {
  const spies = [database.pool, database.prepared].map((pool) => jest.spyOn(pool, 'query'));
  return {
    get count() {
      return spies.reduce((sum, spy) => sum + spy.mock.calls.filter(wasAsked).length, 0);
    },
    again: () => spies.forEach((spy) => spy.mockClear()),
    end: () => spies.forEach((spy) => spy.mockRestore()),
  };
};
