import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataDirectory } from './data-directory.js';
import { keptPort, keptSecret } from './kept.js';
import { type Leashed, startLeashed } from './leash.js';
import { meilisearchBinary, meilisearchProgram, meilisearchVersion } from './meilisearch-program.js';
import { endAll, processesOf } from './process-table.js';
import { runnable } from './runnable.js';
import type { EmbeddedServer } from './embedded-server.js';
import { lastLines, openLog, type ServiceLog } from './service-log.js';

/** How the embedded Meilisearch is started. */
export interface MeilisearchOptions {
  readonly directory: DataDirectory;
  /** The port on 127.0.0.1; by default a free one, the same on every start while it stays free. */
  readonly port?: number;
}

const patienceMs = 60_000;
const attempts = 3;

const answers = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
};

const clearOrphans = async (folder: string, directory: DataDirectory): Promise<void> => {
  const orphans = processesOf('meilisearch', folder);
  if (orphans.length === 0) return;
  directory.log(
    `clearing Meilisearch process ${orphans.map(({ pid }) => pid).join(', ')}, left behind by an earlier run`,
  );
  await endAll(orphans, [
    { signal: 'SIGTERM', graceMs: 3_000 },
    { signal: 'SIGKILL', graceMs: 5_000 },
  ]);
};

const ready = async (server: Leashed, port: number): Promise<boolean> => {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const deadline = Date.now() + patienceMs;
  for (; !ended; await pause(25)) {
    if ((await answers(port)) && !ended) return true;
    if (Date.now() > deadline) throw new Error(`Meilisearch is not ready after ${patienceMs / 1000} s.`);
  }
  return false;
};

const folderFor = (directory: DataDirectory): string => {
  const folder = join(directory.folder, 'meilisearch');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (directory.user) chownSync(folder, directory.user.uid, directory.user.gid);
  return folder;
};

const open = async (
  executable: string,
  folder: string,
  port: number,
  key: string,
  options: MeilisearchOptions,
  log: ServiceLog,
): Promise<Leashed | undefined> => {
  const { directory } = options;
  const server = await startLeashed({
    command: executable,
    args: [
      ...[
        '--db-path',
        join(folder, meilisearchVersion),
        '--dump-dir',
        join(folder, 'dumps'),
        '--snapshot-dir',
        join(folder, 'snapshots'),
      ],
      ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
      ...['--max-indexing-memory', '1GiB', '--max-indexing-threads', '1'],
    ],
    cwd: folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', MEILI_MASTER_KEY: key },
    user: directory.user,
    output: log.descriptor,
    orphanSignal: 'SIGKILL',
  });
  try {
    return (await ready(server, port)) ? server : undefined;
  } catch (error) {
    await server.end({ signal: 'SIGKILL', graceMs: 5_000 });
    throw error;
  }
};

const serviceOf = (server: Leashed, port: number, key: string): EmbeddedServer => ({
  url: `http://127.0.0.1:${port}`,
  port,
  pid: server.pid,
  secret: key,
  exited: server.exited,
  stop: () => server.end({ signal: 'SIGTERM', graceMs: 3_500 }, { signal: 'SIGKILL', graceMs: 5_000 }),
});

/**
 * Starts the embedded Meilisearch of a data directory: on 127.0.0.1 only, behind a random master key kept there, with its indexing held to
 * one thread and 1 GiB. It ends with this process.
 */
export const startMeilisearch = async (options: MeilisearchOptions): Promise<EmbeddedServer> => {
  const { directory } = options;
  const source = meilisearchBinary();
  if (!source)
    throw new Error(
      `There is no embedded Meilisearch for ${process.platform} ${process.arch}. Set MEILI_URL to a server of your own.`,
    );
  const executable = join(await runnable(meilisearchProgram(source), directory), 'bin/meilisearch');
  const key = keptSecret(directory.folder, 'meilisearch.key', directory.owner);
  const folder = folderFor(directory);
  await clearOrphans(folder, directory);
  const log = openLog(directory, 'meilisearch');
  try {
    for (let attempt = 1; ; attempt += 1) {
      const port = options.port ?? (await keptPort(directory.folder, 'meilisearch.port', directory.owner));
      const server = await open(executable, folder, port, key, options, log);
      if (server) return serviceOf(server, port, key);
      if (attempt === attempts || !/address already in use|os error 98/i.test(log.printed())) {
        throw new Error(`Meilisearch did not start; its log is ${log.path}\n${lastLines(log.printed())}`);
      }
      await pause(500 * attempt);
    }
  } finally {
    log.close();
  }
};
