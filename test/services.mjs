import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meilisearchBinary, openDataDirectory, startMeilisearch, startPostgres } from '#platform/embedded';

const prefix = 'ildsjel-test-';

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Takes away what a killed run of this user left. */
const sweep = () => {
  for (const entry of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(entry)?.[1] ?? 0);
    const path = join(tmpdir(), entry);
    if (pid > 0 && !isRunning(pid) && statSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.()) {
      rmSync(path, { recursive: true, force: true });
    }
  }
};

const start = async (folder, signal, stops) => {
  const from = performance.now();
  const directory = await openDataDirectory({
    dataDir: join(folder, 'data'),
    log: (line) => process.stdout.write(`${line}\n`),
  });
  stops.unshift(async () => {
    directory.release();
    rmSync(directory.folder, { recursive: true, force: true });
  });
  const postgres = await startPostgres({ directory, throwAway: true });
  stops.unshift(postgres.stop);
  signal.throwIfAborted();
  const environment = { TEST_DATABASE_URL: postgres.url };
  if (meilisearchBinary()) {
    const meilisearch = await startMeilisearch({ directory });
    stops.unshift(meilisearch.stop);
    Object.assign(environment, { TEST_MEILI_URL: meilisearch.url, TEST_MEILI_MASTER_KEY: meilisearch.secret });
  }
  signal.throwIfAborted();
  process.stdout.write(
    `\nPostgreSQL and Meilisearch for the tests: ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
  );
  return environment;
};

/**
 * Gives the work a throw-away folder, and on demand a PostgreSQL and a Meilisearch in it, one of each for all families. Everything is
 * stopped and removed when the work is over, however it ends.
 */
export const withServices = async (needed, signal, work) => {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const stops = [];
  try {
    return await work(folder, () => (needed ? start(folder, signal, stops) : {}));
  } finally {
    for (const stop of stops) await stop().catch((error) => process.stderr.write(`${error.message}\n`));
    rmSync(folder, { recursive: true, force: true });
  }
};
