import { resolve } from 'node:path';
import { filledEnvironment, readConfig } from './read-config.js';

/** What the one-command start needs to know before it starts anything. */
export interface StandaloneSettings {
  /** Where the embedded services keep their data. */
  readonly dataDir: string;
  /** Null starts the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Null starts the embedded Meilisearch. */
  readonly searchUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  /** What the started processes get, before the addresses of the services are added. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Reads the settings of the one-command start.
 *
 * @throws ConfigError naming every wrong setting.
 */
export const readStandaloneSettings = (env: NodeJS.ProcessEnv = process.env): StandaloneSettings => {
  const { http } = readConfig(env);
  const environment = filledEnvironment(env);
  return {
    dataDir: resolve(env['DATA_DIR'] || '.data'),
    databaseUrl: environment['DATABASE_URL'] || null,
    searchUrl: environment['MEILI_URL'] || null,
    host: http.host,
    port: http.port,
    publicUrl: http.publicUrl,
    environment,
  };
};
