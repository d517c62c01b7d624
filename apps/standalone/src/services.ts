import { type DataDirectory, meilisearchBinary, type RunningService, startMeilisearch, startPostgres } from '#platform/embedded';
import { say, step } from './progress.js';
import { type Running, supervise } from './supervise.js';

/** A service that runs, and what the product's processes must know of it. */
export interface Service {
  readonly running: Running;
  readonly environment: NodeJS.ProcessEnv;
}

/** Keeps the port of the first start, since the others know it by then. */
const kept = (name: string, start: (port?: number) => Promise<RunningService>): Promise<RunningService> => {
  let port: number | undefined;
  return supervise(name, async () => {
    const service = await start(port);
    port = service.port;
    return service;
  });
};

/** The embedded PostgreSQL of the data directory. */
export const databaseService = (directory: DataDirectory) => async (): Promise<Service | undefined> => {
  const running = await step('PostgreSQL is ready', () => kept('PostgreSQL', (port) => startPostgres({ directory, port })));
  return { running, environment: { DATABASE_URL: running.url } };
};

/** The embedded Meilisearch of the data directory; none where there is no server for the platform. */
export const searchService = (directory: DataDirectory) => async (): Promise<Service | undefined> => {
  if (!meilisearchBinary()) {
    say(`There is no Meilisearch for ${process.platform} ${process.arch} among the packages: search runs on PostgreSQL. MEILI_URL names a server of your own.`);
    return undefined;
  }
  const running = await step('Meilisearch is ready', () => kept('Meilisearch', (port) => startMeilisearch({ directory, port })));
  return { running, environment: { MEILI_URL: running.url, MEILI_MASTER_KEY: running.secret } };
};
