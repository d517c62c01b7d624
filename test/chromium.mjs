import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGE = ['install', '-y', '--no-install-recommends', 'chromium'];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = () =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** Where Chromium is: what CHROMIUM_PATH names, or the first one on the path; undefined where there is none. */
const found = () => {
  const named = process.env.CHROMIUM_PATH;
  return named ? [named].find(isProgram) : onPath().find(isProgram);
};

const mayInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

const aptGet = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * Where Chromium is, which is installed first where it is missing and that can be done. Throws with what to do where it
 * cannot: tests in a browser are never passed over.
 */
export const chromium = () => {
  const there = found();
  if (there) return there;
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is no program.`);
  if (mayInstall()) {
    process.stdout.write('Chromium is missing: installing it with apt-get …\n');
    const installed = aptGet('update') && aptGet(...PACKAGE) && found();
    if (installed) return installed;
  }
  throw new Error(
    'Chromium is missing, which the tests in a browser need. Install it (on Debian: apt-get install chromium), or name one by CHROMIUM_PATH.',
  );
};
