import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const fieldsOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

const ticks = (fields) => [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);

const childrenOf = (pid) =>
  readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && Number(fieldsOf(entry)?.[1]) === pid);

const usedBy = (name, pid) => {
  const own = fieldsOf(pid);
  if (!own) throw new Error(`${name}, which is measured, has ended.`);
  const children = childrenOf(pid).map((child) => fieldsOf(child) ?? Array(15).fill(0));
  return ([own, ...children].reduce((sum, fields) => sum + ticks(fields), 0) * 1_000) / TICKS_PER_SECOND;
};

/**
 * The milliseconds of processor time that each of some processes has used, with those it has started: what a child used
 * that has ended since is counted with its parent.
 */
export const cpuMs = (processes) =>
  Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, usedBy(name, pid)]));

/** The milliseconds of processor time that this process has used itself, and that its ended children had used. */
export const ownCpuMs = () => {
  const [user, system, childrenUser, childrenSystem] = fieldsOf(process.pid).slice(11, 15).map(Number);
  const ms = (some) => (some * 1_000) / TICKS_PER_SECOND;
  return { own: ms(user + system), ended: ms(childrenUser + childrenSystem) };
};

/** The megabytes of a process that lie in memory. */
export const rssMb = (pid) => {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
};

/** What the figures were measured on, and how busy it was. */
export const machine = () => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg().map((value) => Number(value.toFixed(2))),
});
