import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { readStandaloneSettings } from '#platform/config';
import { migrate, revertAll, schemaDifference, withThrowAwayDatabase } from '#platform/database';
import { openDataDirectory, startPostgres } from '#platform/embedded';
import { CliModule } from '../cli.module.js';
import { CommandFailure } from '../command-failure.js';
import { print, tell } from '../output.js';

/** Gives the work a PostgreSQL of its own in a folder that is removed afterwards. */
const withOwnServer = async (work: (serverUrl: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'ildsjel-db-check-'));
  chmodSync(folder, 0o755);
  try {
    const directory = await openDataDirectory({ dataDir: join(folder, 'data'), log: tell });
    const server = await startPostgres({ directory, throwAway: true });
    await work(server.url).finally(() => server.stop());
    directory.release();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const compare = async (url: string): Promise<void> => {
  const difference = await schemaDifference(url);
  if (difference.length === 0) return;
  throw new CommandFailure(
    `The entities say something else than the migrations. TypeORM would run:\n${difference.join(';\n')};`,
  );
};

const check = async (url: string): Promise<void> => {
  const up = await migrate(url);
  print(`Applied all ${up.length} migrations.`);
  await compare(url);
  print(`${CliModule.name}'s entities and the schema agree.`);
  print(`Reverted all ${await revertAll(url)} migrations.`);
  const again = await migrate(url);
  if (again.length !== up.length)
    throw new CommandFailure(`Only ${again.length} of ${up.length} migrations ran again.`);
  await compare(url);
  print('Applied them again: nothing was left behind, nothing is missing.');
};

const run = async (): Promise<void> => {
  const { databaseUrl, environment } = readStandaloneSettings();
  const server = environment['TEST_DATABASE_URL'] || databaseUrl;
  const work = (serverUrl: string): Promise<void> => withThrowAwayDatabase(serverUrl, check);
  await (server ? work(server) : withOwnServer(work));
};

/** `db check`: proves on a throw-away database that the migrations go up, down and up again and fit the entities. */
export const databaseCheckCommand = (): Command =>
  new Command('check')
    .description('migrate a throw-away database up, down and up again, and compare it with the entities')
    .action(run);
