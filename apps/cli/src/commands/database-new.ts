import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { packageRoot } from '#platform/config';
import { CommandFailure } from '../command-failure.js';
import { print } from '../output.js';

const FOLDER = join(packageRoot, 'libs/platform/database/src/migrations');
const LIST_END = '];';

const pascal = (kebab: string): string =>
  kebab.replace(/(?:^|-)[a-z0-9]/g, (start) => start.replace('-', '').toUpperCase());

const kebabName = (name: string): string => {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return name;
  throw new InvalidArgumentError('Say what it does in lower case with hyphens, such as "seminar-sessions".');
};

const textOf = (className: string): string => `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this step of the schema brings, in the domain's words. */
export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }
}
`;

const listed = (list: string, className: string, file: string): string => {
  const lastImport = list.lastIndexOf('import ');
  const afterImports = list.indexOf('\n', lastImport) + 1;
  const end = list.lastIndexOf(LIST_END);
  if (lastImport < 0 || end < afterImports)
    throw new CommandFailure('migrations/all.ts is no list of migrations any more; list the new one yourself.');
  const line = `import { ${className} } from './${file}.js';\n`;
  return `${list.slice(0, afterImports)}${line}${list.slice(afterImports, end)}  ${className},\n${list.slice(end)}`;
};

const run = (name: string): void => {
  const listFile = join(FOLDER, 'all.ts');
  if (!existsSync(listFile)) throw new CommandFailure('Migrations are made in a checkout of the sources.');
  const list = readFileSync(listFile, 'utf8');
  const latest = Math.max(0, ...[...list.matchAll(/\.\/(\d{13})-/g)].map(([, stamp]) => Number(stamp)));
  const stamp = Math.max(Math.floor(Date.now() / 1000) * 1000, latest + 1000);
  const [className, file] = [`${pascal(name)}${stamp}`, `${stamp}-${name}`];
  const listedNow = listed(list, className, file);
  const path = join(FOLDER, `${file}.ts`);
  writeFileSync(path, textOf(className), { flag: 'wx' });
  writeFileSync(listFile, listedNow);
  print(relative(packageRoot, path));
};

/** `db new`: makes the file of a new step of the schema and lists it. */
export const databaseNewCommand = (): Command =>
  new Command('new')
    .description('make a new migration and list it')
    .argument('<name>', 'what it does, in lower case with hyphens', kebabName)
    .action(run);
