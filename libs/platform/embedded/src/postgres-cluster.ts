import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.js';
import { lastLines } from './service-log.js';

/** The role and the database that the embedded server is made with. */
export const owner = 'ildsjel';

const run = (directory: DataDirectory, command: string, args: string[], input = ''): string => {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    ...directory.user,
    cwd: directory.folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' },
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} failed.\n${lastLines(error?.message ?? `${stdout}\n${stderr}`)}`);
  return stdout;
};

/** Letters are told from signs by the system's locale, where it has a neutral UTF-8 one; sorting is PostgreSQL's own, alike everywhere. */
const initialise = (directory: DataDirectory, programs: string, draft: string, passwordFile: string): void => {
  const args = [
    '-D',
    draft,
    '-U',
    owner,
    '-E',
    'UTF8',
    `--pwfile=${passwordFile}`,
    '-A',
    'scram-sha-256',
    '-T',
    'english',
  ];
  args.push(
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--set',
    'scram_iterations=256',
    '--no-sync',
  );
  try {
    run(directory, join(programs, 'bin/initdb'), [...args, '--lc-ctype=C.UTF-8']);
  } catch {
    rmSync(draft, { recursive: true, force: true });
    run(directory, join(programs, 'bin/initdb'), args);
  }
};

const refuseOtherMajor = (directory: DataDirectory, programs: string, data: string): void => {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const major = /\d+/.exec(run(directory, join(programs, 'bin/postgres'), ['--version']))?.[0];
  if (made === major) return;
  throw new Error(
    `${data} was made by PostgreSQL ${made}, this is PostgreSQL ${major}. Export with the version before ` +
      '("npm run cli -- export"), start with a new DATA_DIR and import there.',
  );
};

/** Makes the cluster on the first start, whole or not at all, and gives its folder. */
export const cluster = (directory: DataDirectory, programs: string, password: string, durable: boolean): string => {
  const data = join(directory.folder, 'postgres');
  if (existsSync(data)) {
    refuseOtherMajor(directory, programs, data);
    return data;
  }
  const workshop = join(directory.folder, 'postgres.new');
  const draft = join(workshop, 'data');
  const passwordFile = join(workshop, 'password');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (directory.user) {
    for (const path of [workshop, passwordFile]) chownSync(path, directory.user.uid, directory.user.gid);
  }
  initialise(directory, programs, draft, passwordFile);
  run(
    directory,
    join(programs, 'bin/postgres'),
    ['--single', '-D', draft, '-c', 'fsync=off', 'postgres'],
    `CREATE DATABASE ${owner};\n`,
  );
  if (durable) run(directory, join(programs, 'bin/initdb'), ['-D', draft, '--sync-only']);
  renameSync(draft, data);
  rmSync(workshop, { recursive: true, force: true });
  return data;
};
