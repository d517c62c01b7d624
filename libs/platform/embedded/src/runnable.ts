import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import type { DataDirectory } from './data-directory.js';

/** A program from a package, to be copied to where it can be run. */
export interface Program {
  /** Folder name, with the version in it. */
  readonly name: string;
  /** Path of the executable in the copy. */
  readonly executable: string;
  /** Fills the empty folder. */
  copyTo(folder: string): Promise<void>;
}

const openUp = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openUp(path);
    else if (entry.isFile()) await chmod(path, path.includes('/bin/') ? 0o755 : 0o644);
  }
};

/** Copies beside and renames, so that a half copy is never run and several starts at once do no harm. */
const install = async (program: Program, parent: string): Promise<void> => {
  const target = join(parent, program.name);
  if (existsSync(target)) return;
  const draft = join(parent, `.${program.name}.${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await chmod(parent, 0o755);
  try {
    await program.copyTo(draft);
    await openUp(draft);
    await rename(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const trial = (path: string, directory: DataDirectory): string => {
  const { error, status, stderr } = spawnSync(path, ['--version'], {
    ...directory.user,
    cwd: '/',
    env: {},
    encoding: 'utf8',
  });
  if (status === 0) return '';
  return error?.message ?? (stderr.trim() || `exit code ${status}`);
};

/**
 * Puts a program where the services' user can run it and gives the folder back: a cache in the checkout, shared by all data directories,
 * or the data directory itself where the cache is out of reach.
 */
export const runnable = async (program: Program, directory: DataDirectory): Promise<string> => {
  const failures: string[] = [];
  for (const parent of [join(packageRoot, 'node_modules/.cache/ildsjel'), join(directory.folder, 'programs')]) {
    try {
      await install(program, parent);
      const failure = trial(join(parent, program.name, program.executable), directory);
      if (!failure) return join(parent, program.name);
      failures.push(`${parent}: ${failure}`);
    } catch (error) {
      failures.push(`${parent}: ${(error as Error).message}`);
    }
  }
  throw new Error(`${program.name} cannot be run from here.\n  ${failures.join('\n  ')}`);
};
