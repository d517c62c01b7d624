/** Builds the portal into dist/portal: `client` for browsers, `server` for the process that shows the pages. Does nothing when nothing has changed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const stamp = join(root, 'dist/portal/inputs');

const stateOfInputs = () => {
  const files = ['src/**/*.*', 'public/**/*.*', '*.{mjs,ts,json}'].flatMap((pattern) =>
    globSync(pattern, { cwd: here }),
  );
  const inputs = [
    join(root, 'package-lock.json'),
    join(root, 'apps/api/schema.graphql'),
    ...files.sort().map((name) => join(here, name)),
  ];
  return inputs
    .reduce((hash, name) => hash.update(name).update(readFileSync(name)), createHash('sha256'))
    .digest('hex');
};

const inputs = stateOfInputs();
const isUpToDate =
  ['client', 'server'].every((part) => existsSync(join(root, 'dist/portal', part))) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === inputs;
if (!isUpToDate) {
  await import('./generate.mjs');
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build', '--logLevel', 'warn'],
    {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  writeFileSync(stamp, inputs);
}
