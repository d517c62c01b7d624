import { resolve } from 'node:path';
import type { AppConfig } from './app-config.js';
import { filledEnvironment, readConfig } from './read-config.js';
import { isLoopback } from './sign-in-settings.js';

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
  readonly production: boolean;
  /** Where the local provider of sign-in listens; null where there is to be none. */
  readonly localProviderPort: number | null;
  /** Whether mails are to be read in a browser on this machine. */
  readonly mailbox: boolean;
  /** What the started processes get, before the addresses of the services are added. */
  readonly environment: NodeJS.ProcessEnv;
}

/** People can be made up on a machine alone: not in production, beside a real provider, or where others can reach it. */
const localProviderPort = (env: NodeJS.ProcessEnv, { production, signIn, http }: AppConfig): number | null => {
  if (production || signIn !== null || env['SIGN_IN_LOCAL'] === 'off' || !isLoopback(http.publicUrl)) return null;
  if (env['SIGN_IN_LOCAL_PORT']) return Number(env['SIGN_IN_LOCAL_PORT']);
  return http.port < 65_535 ? http.port + 1 : http.port - 1;
};

/**
 * Reads the settings of the one-command start.
 *
 * @throws ConfigError naming every wrong setting.
 */
export const readStandaloneSettings = (env: NodeJS.ProcessEnv = process.env): StandaloneSettings => {
  const config = readConfig(env);
  const { http } = config;
  const environment = filledEnvironment(env);
  return {
    dataDir: resolve(env['DATA_DIR'] || '.data'),
    databaseUrl: environment['DATABASE_URL'] || null,
    searchUrl: environment['MEILI_URL'] || null,
    host: http.host,
    port: http.port,
    publicUrl: http.publicUrl,
    production: config.production,
    localProviderPort: localProviderPort(environment, config),
    mailbox: config.mail.mailbox,
    environment,
  };
};
