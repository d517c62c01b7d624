import { chownSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.js';

const largest = 10_000_000;

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The file a service prints to, in the data directory; the one before is kept once it has grown large. */
export interface ServiceLog {
  readonly path: string;
  readonly descriptor: number;
  /** What was printed since it was opened. */
  printed(): string;
  close(): void;
}

export const openLog = (directory: DataDirectory, name: string): ServiceLog => {
  const folder = join(directory.folder, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const path = join(folder, `${name}.log`);
  if (sizeOf(path) > largest) renameSync(path, `${path}.1`);
  const from = sizeOf(path);
  const descriptor = openSync(path, 'a', 0o640);
  if (directory.owner) {
    chownSync(folder, directory.owner.uid, directory.owner.gid);
    chownSync(path, directory.owner.uid, directory.owner.gid);
  }
  return {
    path,
    descriptor,
    printed: () => readFileSync(path).subarray(from).toString('utf8'),
    close: () => closeSync(descriptor),
  };
};

/** The last lines of a text, indented, for the end of an error message. */
export const lastLines = (text: string, count = 12): string =>
  text
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n');
