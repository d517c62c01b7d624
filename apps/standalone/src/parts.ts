import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '#platform/config';
import { type Leashed, startLeashed } from '#platform/embedded';
import type { Running } from './supervise.js';

/** Reading a large collection for searching takes its time. */
const patienceMs = 180_000;

const start = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Leashed> =>
  startLeashed({
    command: process.execPath,
    args: [join(packageRoot, 'dist/apps', script), ...args],
    cwd: packageRoot,
    env,
    output: 'inherit',
    orphanSignal: 'SIGKILL',
  });

const runningFrom = (child: Leashed): Running => ({
  exited: child.exited,
  stop: () => child.end({ signal: 'SIGTERM', graceMs: 4_000 }, { signal: 'SIGKILL', graceMs: 3_000 }),
});

/** The address under which this machine reaches a server that listens on `host`. */
export const localAddress = (host: string, port: number): string => {
  const known: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  return `http://${known[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`;
};

/** @throws Error that names the port and the way out when something else listens there. */
export const requireFreePort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const next = port < 65_535 ? port + 1 : port - 1;
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`;
      reject(
        new Error(`Port ${port} on ${host} ${why}. Stop that one, or choose another port: PORT=${next} npm start`),
      );
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });

/** Runs one command of the command line tool to its end. */
export const runCommand = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> => {
  const child = await start('cli/src/main.js', args, env);
  const end = (): void => void child.end({ signal: 'SIGTERM', graceMs: 3_000 }, { signal: 'SIGKILL', graceMs: 3_000 });
  signal.addEventListener('abort', end, { once: true });
  const { code } = await child.exited;
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`"${args.join(' ')}" failed; its message is above.`);
};

const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** Starts the HTTP server and waits until it says that it is ready. */
export const startApi = async (address: string, env: NodeJS.ProcessEnv): Promise<Running> => {
  const child = await start('api/src/main.js', [], env);
  const running = runningFrom(child);
  let ended = false;
  void child.exited.then(() => (ended = true));
  const deadline = Date.now() + patienceMs;
  while (!(await isReady(address))) {
    if (ended) throw new Error('The API ended before it was ready; its message is above.');
    if (Date.now() > deadline) {
      await running.stop();
      throw new Error(
        `The API is not ready after ${patienceMs / 1000} s; ${address}/health/ready says what is missing.`,
      );
    }
    await pause(50);
  }
  return running;
};

/** Starts the worker, which delivers what the journal holds. */
export const startWorker = async (env: NodeJS.ProcessEnv): Promise<Running> =>
  runningFrom(await start('worker/src/main.js', [], env));
