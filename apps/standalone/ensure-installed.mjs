import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { attached } from './attached.mjs';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const lockFile = join(root, 'package-lock.json');
const installStamp = join(root, 'node_modules/.ildsjel-install');
const buildStamp = join(root, 'dist/.ildsjel-build');
const wantedMajor = 24;

/** Something the person who starts has to put right; its message says how. */
export class NotReady extends Error {}

/** Says what is being done and then how long it took. */
export const step = async (title, work) => {
  const from = performance.now();
  process.stdout.write(`${title} …\n`);
  const result = await work();
  process.stdout.write(`${title}: done in ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  return result;
};

const digest = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};

const stampIs = (path, value) => existsSync(path) && readFileSync(path, 'utf8') === value;

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One at a time for this checkout, so that `npm start` and `npm test` may be called together. */
const alone = async (work) => {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `ildsjel-install-${process.getuid?.() ?? 0}-${name}`);
  for (let said = false; ; await pause(300)) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), `${process.pid}`);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = existsSync(join(lock, 'pid')) ? Number(readFileSync(join(lock, 'pid'), 'utf8')) : 0;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (holder ? !isRunning(holder) : age > 5_000) rmSync(lock, { recursive: true, force: true });
      else if (!said)
        process.stdout.write(`Waiting for process ${holder}, which installs or builds in this checkout\n`);
      said = true;
    }
  }
  const unlock = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', unlock);
  try {
    return await work();
  } finally {
    unlock();
    process.removeListener('exit', unlock);
  }
};

const npm = () => {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.c?js$/.test(script) ? [process.execPath, script] : ['npm'];
};

const isInstalled = () =>
  stampIs(installStamp, digest([lockFile])) && existsSync(join(root, 'node_modules/.package-lock.json'));

/** Installs the packages when they are missing or do not fit the lock file. */
const ensurePackages = async () => {
  if (isInstalled()) return;
  await step('Installing packages', async () => {
    const [command, ...before] = npm();
    const flags = ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await attached(command, [...before, ...flags], { cwd: root, shell: process.platform === 'win32' });
    if (code !== 0) throw new NotReady('The packages could not be installed; npm says above why.');
    writeFileSync(installStamp, digest([lockFile]));
  });
};

const versionOf = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

const isNewEnough = (version) => Number(/^v(\d+)/.exec(version ?? '')?.[1] ?? 0) >= wantedMajor;

/** The Node that the product runs on: the one that came with the packages, else a system Node that is new enough. */
export const productNode = () => {
  const pinned = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (isNewEnough(versionOf(pinned))) return pinned;
  if (isNewEnough(process.version)) return process.execPath;
  const others = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const other = others.find((path) => existsSync(path) && isNewEnough(versionOf(path)));
  if (other) return other;
  throw new NotReady(
    `Node ${wantedMajor} is needed. There is no packaged one for ${process.platform} ${process.arch}, and this is ${process.version}: ` +
      `install Node ${wantedMajor} and put it in PATH.`,
  );
};

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const generated = `${join(root, 'apps/portal')}${sep}.`;

const sources = () =>
  ['apps', 'libs']
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((path) => !path.startsWith(generated))
    .filter((path) => /\.(m?[jt]sx?|css|svg|html|json|graphql)$/.test(path))
    .sort();

/** Takes compiled files away whose source is gone, which would otherwise still be found. */
const prune = () => {
  for (const path of ['dist/apps', 'dist/libs'].flatMap((folder) => filesUnder(join(root, folder)))) {
    const source = relative(join(root, 'dist'), path).replace(/\.js(\.map)?$/, '');
    if (/\/src\/.*\.js(\.map)?$/.test(path) && !['.ts', '.tsx'].some((end) => existsSync(join(root, source + end))))
      rmSync(path);
  }
};

const build = async (node) => {
  const commands = [
    [
      join(root, 'node_modules/@swc/cli/bin/swc.js'),
      'apps',
      'libs',
      '-d',
      'dist',
      '--quiet',
      '--ignore',
      'apps/portal/**',
    ],
    [join(root, 'apps/api/src/graphiql/build.mjs')],
    [join(root, 'apps/portal/build.mjs')],
  ];
  for (const args of commands) {
    if ((await attached(node, args, { cwd: root })) !== 0)
      throw new NotReady(`The product could not be built: ${relative(root, args[0])} failed.`);
  }
  prune();
};

const ensureBuilt = async (node) => {
  const configuration = ['package.json', 'package-lock.json', '.swcrc'].map((name) => join(root, name));
  const wanted = digest([...configuration, ...sources()]);
  if (stampIs(buildStamp, wanted)) return;
  await step('Building', async () => {
    await build(node);
    writeFileSync(buildStamp, wanted);
  });
};

/** Installs and builds what is missing or out of date, and gives the Node to run the product on. */
export const ensureInstalled = () =>
  alone(async () => {
    await ensurePackages();
    const node = productNode();
    await ensureBuilt(node);
    return node;
  });
