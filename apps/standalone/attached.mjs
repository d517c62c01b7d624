import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const shells = new Set(['sh', 'dash', 'bash', 'ash', 'busybox']);

const statusOf = (pid) => {
  try {
    const [, name, , rest] = /^\d+ \((.*)\) (\S) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const fields = (rest ?? '').split(' ');
    return { pid, name, parent: Number(fields[0]), startedAt: fields[18] };
  } catch {
    return undefined;
  }
};

/** The npm that runs this script, and a shell between the two: none of them may end without us. */
const launchers = () => {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return [];
  const chain = [];
  for (let each = statusOf(process.ppid); each && each.pid > 1; each = statusOf(each.parent)) {
    chain.push(each);
    if (!shells.has(each.name)) break;
  }
  return chain;
};

const sameRun = (one) => statusOf(one.pid)?.startedAt === one.startedAt;

const watchLaunchers = (onEnd) => {
  const chain = launchers();
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    if (chain.every(sameRun)) return;
    clearInterval(timer);
    onEnd();
  }, 250);
  timer.unref();
};

const withParent = () =>
  process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', '--', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', 'TERM', '--']
    : [];

let current;
let stopping = false;

const kill = (signal) => {
  if (!current || current.exitCode !== null || current.signalCode !== null) return;
  try {
    process.kill(-current.pid, signal);
  } catch {
    current.kill(signal);
  }
};

const stop = (signal, graceMs) => {
  stopping = true;
  if (!current) process.exit(signal === 'SIGINT' ? 130 : 143);
  current.attached.leader ? current.kill(signal) : kill(signal);
  setTimeout(() => kill('SIGKILL'), graceMs).unref();
};

/** From now on a signal, or the end of the npm above, reaches whatever {@link attached} runs. Call before starting anything. */
export const listen = (graceMs = 13_000) => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal, graceMs));
  watchLaunchers(() => stop('SIGTERM', graceMs));
};

/**
 * Runs a command that gets this process's signals and does not outlive it: its standard input is a pipe that closes with this process.
 * `leader` says that it looks after its own children and wants each signal alone. Gives its exit code.
 */
export const attached = async (command, args, { leader = false, ...options } = {}) => {
  if (stopping) process.exit(143);
  const [program, ...rest] = [...withParent(), command, ...args];
  current = spawn(program, rest, { ...options, detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
  current.attached = { leader };
  current.stdin.on('error', () => undefined);
  const outcome = await new Promise((resolve, reject) => {
    current.once('error', (error) => reject(new Error(`Cannot start ${basename(command)}: ${error.message}`)));
    current.once('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGKILL' ? 137 : 143)),
    );
  });
  current = undefined;
  if (stopping && !leader) process.exit(outcome || 143);
  return outcome;
};
