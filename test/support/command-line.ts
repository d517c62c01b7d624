import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';

/** How a command ended, and what it said. */
export interface EndedCommand {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a command runs. */
export interface CommandSurroundings {
  /** What the environment says beside what it says to the tests. */
  readonly settings: Readonly<Record<string, string>>;
  /** File descriptors that what it says goes to, instead of to the test. */
  readonly stdout?: number;
  readonly stderr?: number;
  /** The size that no file may grow over, in blocks of 512 bytes. */
  readonly quotaBlocks?: number;
}

const FOREIGN = /^(DATABASE_URL|MEILI_|DATA_DIR$|npm_)/;
const PROGRAM = join(packageRoot, 'dist/apps/cli/src/main.js');

/** Runs the command line tool as a process of its own, built as it is in production. */
export const runCommand = async (
  { settings, stdout, stderr, quotaBlocks }: CommandSurroundings,
  ...args: string[]
): Promise<EndedCommand> => {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const quota = quotaBlocks === undefined ? '' : `ulimit -f ${quotaBlocks}; `;
  const child = spawn('sh', ['-c', `${quota}exec "$0" "$@"`, process.execPath, PROGRAM, ...args], {
    env: { ...Object.fromEntries(kept), ...settings },
    stdio: ['ignore', stdout ?? 'pipe', stderr ?? 'pipe'],
  });
  const told = { out: '', err: '' };
  child.stdout?.on('data', (part) => (told.out += String(part)));
  child.stderr?.on('data', (part) => (told.err += String(part)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...told };
};
