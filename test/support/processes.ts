import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One process as the system lists it. */
export interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  readonly startedAt: string;
  readonly command: readonly string[];
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const listed = (pid: number): ListedProcess[] => {
  const match = /^\d+ \(.*\) (\S) (.*)$/s.exec(textOf(`/proc/${pid}/stat`));
  const fields = (match?.[2] ?? '').split(' ');
  if (!match || match[1] === 'Z') return [];
  const command = textOf(`/proc/${pid}/cmdline`).split('\0').slice(0, -1);
  return [{ pid, parent: Number(fields[0]), startedAt: fields[18] ?? '', command }];
};

/** Every process that runs now. */
export const allProcesses = (): ListedProcess[] =>
  readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? listed(Number(entry)) : []));

/** A process and all that it has started, and they, and so on. */
export const familyOf = (pid: number): ListedProcess[] => {
  const all = allProcesses();
  const found = all.filter((each) => each.pid === pid);
  for (const member of found) found.push(...all.filter(({ parent }) => parent === member.pid));
  return found;
};

/** Those of the processes that still run, waited for as long as it takes them to end, at most the given time. */
export const survivors = async (
  processes: readonly ListedProcess[],
  withinMs: number,
): Promise<readonly ListedProcess[]> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const left = processes.filter((one) => listed(one.pid).some(({ startedAt }) => startedAt === one.startedAt));
    if (left.length === 0 || Date.now() > deadline) return left;
    await pause(50);
  }
};
