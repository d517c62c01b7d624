import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '../../dist/apps/cli/src/main.js');

/** Builds the product where that has not been done; what the build says goes to standard error. */
const build = () =>
  spawnSync(process.execPath, [join(here, '../standalone/build.mjs')], { stdio: ['ignore', 2, 2] }).status === 0;

const major = Number(process.versions.node.split('.')[0]);

if (!existsSync(main) && !build()) {
  process.stderr.write('The product could not be built: run "npm run build" and look at what it says.\n');
  process.exitCode = 1;
} else if (major < 24) {
  const pinned = join(here, '../../node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { status, signal } = spawnSync(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? (signal ? 130 : 1);
} else {
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
}
