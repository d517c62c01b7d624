import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One run of a process: a number alone can be given to another program later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the system says it started; empty where the system does not tell. */
  readonly startedAt: string;
}

interface ProcessState {
  readonly name: string;
  readonly state: string;
  readonly startedAt: string;
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const bootId = (): string => textOf('/proc/sys/kernel/random/boot_id').trim();

/** Reads one line of `/proc/<pid>/stat`, whose name field may itself hold blanks and brackets. */
export const parseStat = (line: string, boot: string): ProcessState | undefined => {
  const match = /^\d+ \((.*)\) (\S) (.*)$/s.exec(line);
  if (!match) return undefined;
  const ticks = match[3]?.split(' ')[18] ?? '';
  return { name: match[1] ?? '', state: match[2] ?? '', startedAt: `${boot}/${ticks}` };
};

const stateOf = (pid: number): ProcessState | undefined => parseStat(textOf(`/proc/${pid}/stat`), bootId());

const answers = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Says which run of a process has this number now. */
export const identify = (pid: number): ProcessIdentity => ({ pid, startedAt: stateOf(pid)?.startedAt ?? '' });

/** Whether that very run still goes on; one that only waits to be collected does not. */
export const isAlive = ({ pid, startedAt }: ProcessIdentity): boolean => {
  if (process.platform !== 'linux') return answers(pid);
  const state = stateOf(pid);
  return state !== undefined && state.state !== 'Z' && (startedAt === '' || state.startedAt === startedAt);
};

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

const numbers = (): number[] => {
  try {
    return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? [Number(entry)] : []));
  } catch {
    return [];
  }
};

const names = (pid: number, folder: string): boolean =>
  textOf(`/proc/${pid}/cmdline`)
    .split('\0')
    .some((argument) => argument === folder || argument.startsWith(`${folder}/`));

/** The processes of a program that work in a folder, or name it or something in it on their command line. */
export const processesOf = (program: string, folder: string): ProcessIdentity[] =>
  numbers()
    .filter((pid) => stateOf(pid)?.name === program)
    .filter((pid) => linkOf(`/proc/${pid}/cwd`) === folder || names(pid, folder))
    .map(identify)
    .filter(isAlive);

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Waits until none of the processes is left; false when the time is over first. */
export const gone = async (processes: readonly ProcessIdentity[], withinMs: number): Promise<boolean> => {
  const deadline = Date.now() + withinMs;
  while (processes.some(isAlive)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
};

/** Ends processes with one signal after the other until they are gone; false when even the last left one. */
export const endAll = async (
  processes: readonly ProcessIdentity[],
  steps: readonly { readonly signal: NodeJS.Signals; readonly graceMs: number }[],
): Promise<boolean> => {
  for (const { signal, graceMs } of steps) {
    for (const each of processes.filter(isAlive)) send(each.pid, signal);
    if (await gone(processes, graceMs)) return true;
  }
  return processes.length === 0;
};
