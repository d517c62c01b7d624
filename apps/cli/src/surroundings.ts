import { connect } from 'node:net';
import { type AppConfig, type StandaloneSettings, readConfig, readStandaloneSettings } from '#platform/config';
import { type RememberedServices, rememberedServices } from '#platform/embedded';
import { CommandFailure } from './command-failure.js';

const PATIENCE_MS = 3_000;
/** A command may look through everything there is, and needs few connections. */
const PATIENT = { STATEMENT_TIMEOUT_MS: '300000', DATABASE_POOL_SIZE: '4' };

const answers = (address: string, defaultPort: number): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || defaultPort,
      timeout: PATIENCE_MS,
    });
    const end = (reached: boolean) => (): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });

const remembered = (dataDir: string): RememberedServices => {
  try {
    return rememberedServices(dataDir);
  } catch {
    throw new CommandFailure(
      `The data directory ${dataDir} may not be read by this user: run the command as the one who started Ildsjel.`,
    );
  }
};

const databaseUrl = async (
  { databaseUrl: named, dataDir }: StandaloneSettings,
  known: RememberedServices,
): Promise<string> => {
  const url = named ?? known.databaseUrl;
  if (url === null)
    throw new CommandFailure('There is no database to work on: start Ildsjel with "npm start", or set DATABASE_URL.');
  if (await answers(url, 5432)) return url;
  throw new CommandFailure(
    named
      ? `The database at ${new URL(url).host} (DATABASE_URL) cannot be reached.`
      : `Ildsjel does not run on ${dataDir}: start it with "npm start" and try again, or set DATABASE_URL.`,
  );
};

const searchSettings = async (
  { searchUrl }: StandaloneSettings,
  { search }: RememberedServices,
): Promise<NodeJS.ProcessEnv> =>
  searchUrl === null && search && (await answers(search.url, 80))
    ? { MEILI_URL: search.url, MEILI_MASTER_KEY: search.key }
    : {};

/**
 * The settings of a command: what the environment says, else the services that a running `npm start` has started.
 *
 * @throws CommandFailure when there is no database, or it cannot be reached.
 */
export const surroundings = async (): Promise<AppConfig> => {
  const settings = readStandaloneSettings();
  const known = remembered(settings.dataDir);
  const url = await databaseUrl(settings, known);
  const search = await searchSettings(settings, known);
  const cursorKey = known.cursorKey === null ? {} : { CURSOR_KEY: known.cursorKey };
  return readConfig({ ...PATIENT, ...cursorKey, ...settings.environment, ...search, DATABASE_URL: url });
};
