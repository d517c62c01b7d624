/** Builds the portal into dist/portal: `client` for browsers, `server` for the process that shows the pages. Does nothing when nothing has changed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const stamp = join(root, 'dist/portal/inputs');
const client = join(root, 'dist/portal/client');

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

/** Lays the files for browsers beside themselves as small as they get, so that nobody compresses them while they are asked for. */
const compress = () => {
  for (const name of globSync('**/*.{js,css,svg}', { cwd: client })) {
    const file = join(client, name);
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
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
  compress();
  writeFileSync(stamp, inputs);
}
