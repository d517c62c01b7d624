import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import { endAll, identify, type ProcessIdentity } from './process-table.js';

/** The user a service runs as, where it differs from the one who starts it. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

/** How a child ended: its exit code, or the signal that ended it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What to start, and what it gets when its parent is gone. */
export interface LeashOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly user?: ServiceUser;
  /** File descriptor for what it prints, or the parent's own. */
  readonly output: number | 'inherit';
  /** Sent when the parent dies, by whatever way. */
  readonly orphanSignal: NodeJS.Signals;
  /** Leaves out the system's own means, as on a machine without `setpriv`. */
  readonly watchdogOnly?: boolean;
}

/** A child process that does not outlive this one. */
export interface Leashed {
  readonly pid: number;
  readonly exited: Promise<Ending>;
  /** Ends it with one signal after the other, each with its time. */
  end(...steps: readonly { readonly signal: NodeJS.Signals; readonly graceMs: number }[]): Promise<void>;
}

let setprivWorks: boolean | undefined;

const hasSetpriv = (): boolean => {
  setprivWorks ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'KILL', '--', 'true']).status === 0;
  return setprivWorks;
};

const started = (child: ChildProcess, command: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new Error(`Cannot start ${command}: ${error.message}`, { cause: error })));
  });

const endingOf = (child: ChildProcess): Promise<Ending> =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));

const leashed = (target: ProcessIdentity, exited: Promise<Ending>): Leashed => ({
  pid: target.pid,
  exited,
  end: async (...steps) => {
    if (!(await endAll([target], steps))) throw new Error(`Process ${target.pid} cannot be ended.`);
    await exited;
  },
});

/** `setpriv` asks the kernel for the signal after it has changed the user, which would clear it. */
const throughSetpriv = async (options: LeashOptions): Promise<Leashed> => {
  const { user } = options;
  const as = user ? ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups'] : [];
  const args = ['--pdeathsig', options.orphanSignal.replace(/^SIG/, ''), ...as, '--', options.command, ...options.args];
  const child = spawn('setpriv', args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', options.output, options.output],
  });
  const exited = endingOf(child);
  await started(child, options.command);
  return leashed(identify(child.pid ?? 0), exited);
};

/** The watchdog holds the other end of a pipe, which closes when this process is gone. */
const throughWatchdog = async (options: LeashOptions): Promise<Leashed> => {
  const script = join(packageRoot, 'dist/libs/platform/embedded/src/watchdog.js');
  const order = JSON.stringify({ ...options, output: undefined });
  const watchdog = spawn(process.execPath, [script, order], {
    cwd: '/',
    env: options.env,
    detached: true,
    stdio: ['pipe', options.output, options.output, 'pipe'],
  });
  const ended = endingOf(watchdog);
  await started(watchdog, options.command);
  const report = watchdog.stdio[3] as NodeJS.ReadableStream;
  report.setEncoding('utf8');
  const pid = await new Promise<number>((resolve, reject) => {
    report.once('data', (line: string) => resolve(Number.parseInt(line, 10)));
    report.once('end', () => reject(new Error(`Cannot start ${options.command}: its watchdog ended.`)));
  });
  const target = identify(pid);
  const exited = ended.then(async (ending) => {
    await endAll([target], [{ signal: 'SIGKILL', graceMs: 5_000 }]);
    return ending;
  });
  return leashed(target, exited);
};

/** Starts a child that dies with its parent, also when the parent is killed outright. */
export const startLeashed = (options: LeashOptions): Promise<Leashed> =>
  hasSetpriv() && !options.watchdogOnly ? throughSetpriv(options) : throughWatchdog(options);
