/** Bundles the query page's script and style into dist/graphiql; does nothing when they are there and nothing changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../../..');
const target = join(root, 'dist/graphiql');
const manifestFile = join(target, 'manifest.json');
const require = createRequire(import.meta.url);

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

function stateOfInputs() {
  const sources = [
    'build.mjs',
    'example-queries.ts',
    ...readdirSync(join(here, 'page')).map((name) => join('page', name)),
  ];
  const packages = ['graphiql', '@graphiql/toolkit', '@graphiql/react', 'react', 'react-dom', 'graphql', 'esbuild'];
  return sha256(
    ...sources.map((name) => readFileSync(join(here, name))),
    ...packages.map((name) => readFileSync(join(root, 'node_modules', name, 'package.json'))),
  );
}

function isUpToDate(inputs) {
  if (!existsSync(manifestFile)) return false;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  return manifest.inputs === inputs && Object.values(manifest.files).every((name) => existsSync(join(target, name)));
}

/** Leaves out the fonts that GraphiQL's style sheet carries inside: 350 kB, and the page would need `font-src data:`. */
const withoutEmbeddedFonts = {
  name: 'without-embedded-fonts',
  setup(build) {
    build.onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }));
  },
};

async function bundle() {
  const { build } = require('esbuild');
  const { outputFiles } = await build({
    entryPoints: { graphiql: join(here, 'page/main.mjs') },
    outdir: target,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutEmbeddedFonts],
    logLevel: 'warning',
    logLimit: 5,
  });
  return {
    script: outputFiles.find(({ path }) => path.endsWith('.js')).contents,
    style: outputFiles.find(({ path }) => path.endsWith('.css')).contents,
    icon: readFileSync(join(here, 'page/icon.svg')),
  };
}

const inputs = stateOfInputs();
if (!isUpToDate(inputs)) {
  const contents = await bundle();
  const endings = { script: 'js', style: 'css', icon: 'svg' };
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const files = {};
  for (const [part, bytes] of Object.entries(contents)) {
    files[part] = `graphiql-${sha256(bytes).slice(0, 16)}.${endings[part]}`;
    writeFileSync(join(target, files[part]), bytes);
  }
  writeFileSync(manifestFile, `${JSON.stringify({ inputs, files }, null, 2)}\n`);
}
