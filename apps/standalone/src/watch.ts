import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { packageRoot } from '#platform/config';
import { say } from './progress.js';

const settleMs = 250;

const build = (): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageRoot, 'apps/standalone/build.mjs')], {
      cwd: packageRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('exit', (code) => resolve(code === 0));
  });

const isSource = (file: string): boolean =>
  /\.(tsx?|css|json|graphql)$/.test(file) && !/spec\.ts$|^portal\/\.(generated|react-router)\//.test(file);

/** Compiles after each change of the sources and calls back when that went well, never twice at once. */
export const watchSources = (onBuilt: () => Promise<void>): void => {
  let changed = false;
  let busy = false;
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (changed) {
      changed = false;
      await pause(settleMs);
      if (changed) continue;
      say('The sources have changed');
      try {
        if (await build()) await onBuilt();
      } catch (error) {
        say((error as Error).message);
      }
    }
    busy = false;
  };
  for (const folder of ['apps', 'libs']) {
    watch(join(packageRoot, folder), { recursive: true }, (_, file) => {
      if (!file || !isSource(file)) return;
      changed = true;
      void work();
    });
  }
};
