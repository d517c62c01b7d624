import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import { printedSchema } from './print-schema.js';

const file = join(packageRoot, 'apps/api/schema.graphql');
const schema = await printedSchema();

if (process.argv[2] === 'check') {
  if (readFileSync(file, 'utf8') === schema) process.stdout.write('apps/api/schema.graphql is what the code says.\n');
  else {
    process.stderr.write(
      'apps/api/schema.graphql differs from the code: run `npm run schema:write` and look at the change.\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, schema);
  process.stdout.write('Wrote apps/api/schema.graphql.\n');
}
