/** Makes what the portal's sources lean on and nobody writes by hand: documents typed by the committed schema, the theme, the types of the routes. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as documentNodes from '@graphql-codegen/typed-document-node';
import { buildSchema, parse } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const target = join(here, '.generated');
const schemaFile = join(root, 'apps/api/schema.graphql');
const themeConfig = join(here, 'designsystemet.config.json');

const digest = (...files) =>
  files.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256')).digest('hex');

/** Does the work when what it depends on has changed since. */
const whenChanged = async (name, files, work) => {
  const stamp = join(target, `${name}.stamp`);
  const wanted = digest(fileURLToPath(import.meta.url), join(root, 'package-lock.json'), ...files);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await work();
  writeFileSync(stamp, wanted);
};

const run = (script, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  Markdown: 'string',
  OrganisationNumber: 'string',
  URL: 'string',
};

const writeDocuments = async (files) => {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const text = await codegen({
    schema: parse(readFileSync(schemaFile, 'utf8')),
    schemaAst: schema,
    filename: 'documents.ts',
    documents: files.map((location) => ({ location, document: parse(readFileSync(location, 'utf8')) })),
    plugins: [{ operations: {} }, { documentNodes: {} }],
    pluginMap: { operations, documentNodes },
    config: {
      documentMode: 'string',
      dedupeFragments: true,
      skipTypename: true,
      useTypeImports: true,
      avoidOptionals: false,
      enumsAsTypes: true,
      inlineFragmentTypes: 'inline',
      strictScalars: true,
      scalars: SCALARS,
    },
  });
  writeFileSync(join(target, 'documents.ts'), text);
};

mkdirSync(target, { recursive: true });
const documents = globSync('src/**/*.graphql', { cwd: here })
  .map((name) => join(here, name))
  .sort();
await whenChanged('documents', [schemaFile, ...documents], () => writeDocuments(documents));
await whenChanged('theme', [themeConfig], () => {
  rmSync(join(target, 'tokens'), { recursive: true, force: true });
  run('@digdir/designsystemet/dist/bin/designsystemet.js', 'tokens', 'create', '--config', themeConfig);
  run(
    '@digdir/designsystemet/dist/bin/designsystemet.js',
    'tokens',
    'build',
    '-t',
    '.generated/tokens',
    '-o',
    '.generated/theme',
  );
});
const routes = globSync('src/**/routes.ts', { cwd: here })
  .map((name) => join(here, name))
  .sort();
await whenChanged('routes', [...routes, join(here, 'react-router.config.ts')], () =>
  run('@react-router/dev/bin.cjs', 'typegen'),
);
