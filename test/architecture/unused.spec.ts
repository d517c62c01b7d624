import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

interface Issue {
  file: string;
  [kind: string]: unknown;
}

/** A project with something unused of each sort, and something used beside it. */
const project: Record<string, string> = {
  'apps/api/src/main.ts': `import { story } from '#domain/stories';\nimport { z } from 'zod';\n\nz.parse(story);\n`,
  'libs/domain/stories/src/index.ts': `export { story, unread } from './story.js';\nexport type { Told, Unread } from './story.js';\n`,
  'libs/domain/stories/src/story.ts': `export type Told = number;\nexport const story: Told = 1;\nexport const unread = 2;\nexport type Unread = 3;\n`,
  'libs/domain/stories/src/forgotten.ts': `export const forgotten = 1;\n`,
  'apps/api/src/listed.ts': `export const listed = 1;\n`,
  'apps/api/src/listed.spec.ts': `import { listed } from './listed.js';\nimport { parse } from 'acorn';\n\nparse(listed);\n`,
};

describe('the search for unused code', () => {
  const home = mkdtempSync(join(tmpdir(), 'unused-'));
  let issues: Issue[];
  const named = (kind: string) =>
    issues
      .flatMap((issue) => ((issue[kind] ?? []) as { name: string }[]).map((one) => `${issue.file} ${one.name}`))
      .sort();

  beforeAll(() => {
    for (const [path, text] of Object.entries(project)) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    mkdirSync(join(home, '.config'));
    for (const path of ['.config/knip.json', 'tsconfig.json']) cpSync(join(root, path), join(home, path));
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: object };
    const dependencies = { zod: '1.0.0', pino: '1.0.0' };
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'x', type: 'module', imports, dependencies }));
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    const knip = [join(root, 'node_modules/knip/bin/knip.js'), '-c', '.config/knip.json', '--reporter', 'json'];
    const { stdout } = spawnSync(process.execPath, knip, { cwd: home, encoding: 'utf8' });
    ({ issues } = JSON.parse(stdout) as { issues: Issue[] });
  }, 60_000);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('finds a file that nothing leads to', () => {
    expect(named('files')).toEqual([expect.stringContaining('libs/domain/stories/src/forgotten.ts')]);
  });

  it('finds what leaves by a door and is asked for by nobody, but lets a door name the types of its verbs', () => {
    expect(named('exports')).toEqual(expect.arrayContaining(['libs/domain/stories/src/index.ts unread']));
    expect(named('types')).toEqual(['libs/domain/stories/src/story.ts Unread']);
    expect(named('exports').filter((name) => / (story|listed)$/.test(name))).toEqual([]);
  });

  it('finds packages that are listed and unused, or used and unlisted', () => {
    expect(named('dependencies')).toEqual(['package.json pino']);
    expect(named('unlisted')).toEqual(expect.arrayContaining(['apps/api/src/listed.spec.ts acorn']));
  });
});
