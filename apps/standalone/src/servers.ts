import {
  type DataDirectory,
  meilisearchBinary,
  type EmbeddedServer,
  startMeilisearch,
  startPostgres,
} from '#platform/embedded';
import { say, step } from './progress.js';
import { type Running, supervise } from './supervise.js';

/** Starts a server and gives what the product's processes must know of it; nothing where there is none for the platform. */
export type StartServer = () => Promise<
  { readonly running: Running; readonly environment: NodeJS.ProcessEnv } | undefined
>;

/** Keeps the port of the first start, since the others know it by then. */
const kept = (name: string, start: (port?: number) => Promise<EmbeddedServer>): Promise<EmbeddedServer> => {
  let port: number | undefined;
  return supervise(name, async () => {
    const server = await start(port);
    port = server.port;
    return server;
  });
};

/** The embedded PostgreSQL of the data directory. */
export const databaseServer =
  (directory: DataDirectory): StartServer =>
  async () => {
    const running = await step('PostgreSQL is ready', () =>
      kept('PostgreSQL', (port) => startPostgres({ directory, port })),
    );
    return { running, environment: { DATABASE_URL: running.url } };
  };

/** The embedded Meilisearch of the data directory; none where there is no server for the platform. */
export const searchServer =
  (directory: DataDirectory): StartServer =>
  async () => {
    if (!meilisearchBinary()) {
      say(
        `There is no Meilisearch for ${process.platform} ${process.arch} among the packages: search runs on PostgreSQL. MEILI_URL names a server of your own.`,
      );
      return undefined;
    }
    const running = await step('Meilisearch is ready', () =>
      kept('Meilisearch', (port) => startMeilisearch({ directory, port })),
    );
    return { running, environment: { MEILI_URL: running.url, MEILI_MASTER_KEY: running.secret } };
  };
