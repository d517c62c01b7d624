import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataDirectory } from './data-directory.js';
import { keptPort, keptSecret } from './kept.js';
import { type Leashed, startLeashed } from './leash.js';
import { cluster, owner } from './postgres-cluster.js';
import { postgresProgram } from './postgres-program.js';
import { endAll, processesOf } from './process-table.js';
import { runnable } from './runnable.js';
import type { EmbeddedServer } from './embedded-server.js';
import { lastLines, openLog, type ServiceLog } from './service-log.js';

/** How the embedded PostgreSQL is started. */
export interface PostgresOptions {
  readonly directory: DataDirectory;
  /** The port on 127.0.0.1; by default a free one, the same on every start while it stays free. */
  readonly port?: number;
  /** For tests: gives safety against power failure up for speed. */
  readonly throwAway?: boolean;
}

const patienceMs = 180_000;
const attempts = 3;

const settings = (port: number, throwAway: boolean): Record<string, string | number> => ({
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %a ',
  ...(throwAway
    ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' }
    : {}),
});

const statusOf = (data: string, pid: number): string => {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid ? (lines[7]?.trim() ?? '') : '';
  } catch {
    return '';
  }
};

/** Ends the servers of this data directory that an earlier run left behind. */
const clearOrphans = async (data: string, directory: DataDirectory): Promise<void> => {
  const orphans = processesOf('postgres', data);
  if (orphans.length === 0) return;
  directory.log(
    `clearing PostgreSQL process ${orphans.map(({ pid }) => pid).join(', ')}, left behind by an earlier run`,
  );
  await endAll(orphans, [
    { signal: 'SIGQUIT', graceMs: 5_000 },
    { signal: 'SIGKILL', graceMs: 5_000 },
  ]);
};

/** True when it accepts connections, false when it ended before. */
const ready = async (server: Leashed, data: string, directory: DataDirectory): Promise<boolean> => {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const from = Date.now();
  for (let said = false; !ended; await pause(20)) {
    if (statusOf(data, server.pid) === 'ready') return true;
    if (!said && Date.now() - from > 5_000) {
      directory.log('PostgreSQL is still recovering from the last stop');
      said = true;
    }
    if (Date.now() - from > patienceMs) throw new Error(`PostgreSQL is not ready after ${patienceMs / 1000} s.`);
  }
  return false;
};

const mayPass = (text: string): boolean =>
  /could not bind|pre-existing shared memory block|lock file .* already exists/.test(text);

const open = async (
  programs: string,
  data: string,
  port: number,
  options: PostgresOptions,
  log: ServiceLog,
): Promise<Leashed | undefined> => {
  const { directory } = options;
  const chosen = Object.entries(settings(port, options.throwAway ?? false)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = await startLeashed({
    command: join(programs, 'bin/postgres'),
    args: ['-D', data, ...chosen],
    cwd: directory.folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' },
    user: directory.user,
    output: log.descriptor,
    orphanSignal: 'SIGQUIT',
  });
  try {
    return (await ready(server, data, directory)) ? server : undefined;
  } catch (error) {
    await server.end({ signal: 'SIGQUIT', graceMs: 5_000 }, { signal: 'SIGKILL', graceMs: 5_000 });
    throw error;
  }
};

/**
 * Starts the embedded PostgreSQL of a data directory, made on the first start.
 *
 * It listens on 127.0.0.1 only, asks for a password that is kept in the data directory, and ends with this process.
 */
export const startPostgres = async (options: PostgresOptions): Promise<EmbeddedServer> => {
  const { directory } = options;
  const program = postgresProgram();
  if (!program) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const programs = await runnable(program, directory);
  const password = keptSecret(directory.folder, 'postgres.password', directory.owner);
  const data = cluster(directory, programs, password, !options.throwAway);
  await clearOrphans(data, directory);
  const log = openLog(directory, 'postgres');
  try {
    for (let attempt = 1; ; attempt += 1) {
      const port = options.port ?? (await keptPort(directory.folder, 'postgres.port', directory.owner));
      const server = await open(programs, data, port, options, log);
      if (server) return serviceOf(server, port, password);
      if (attempt === attempts || !mayPass(log.printed())) {
        throw new Error(`PostgreSQL did not start; its log is ${log.path}\n${lastLines(log.printed())}`);
      }
      await pause(1_000 * attempt);
    }
  } finally {
    log.close();
  }
};

const serviceOf = (server: Leashed, port: number, password: string): EmbeddedServer => ({
  url: `postgres://${owner}:${password}@127.0.0.1:${port}/${owner}`,
  port,
  pid: server.pid,
  secret: password,
  exited: server.exited,
  stop: () =>
    server.end(
      { signal: 'SIGINT', graceMs: 3_500 },
      { signal: 'SIGQUIT', graceMs: 1_000 },
      { signal: 'SIGKILL', graceMs: 5_000 },
    ),
});
