import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const app = `import { Module } from '@nestjs/common';\n\n@Module({ imports: [] })\nexport class AppModule {}\n`;
const copied = ['.config', '.prettierrc', 'package.json', 'tsconfig.json', 'libs/kernel', 'libs/platform/config'];

describe('new:room and new:verb', () => {
  const home = mkdtempSync(join(tmpdir(), 'scaffold-'));
  const read = (path: string) => readFileSync(join(home, path), 'utf8');
  const scaffold = (...words: string[]) =>
    spawnSync(process.execPath, [join(home, '.config/scaffold.mjs'), ...words], { cwd: home, encoding: 'utf8' });
  const tool = (program: string, ...words: string[]) =>
    execFileSync(process.execPath, [join(root, 'node_modules', program), ...words], { cwd: home, encoding: 'utf8' });

  beforeAll(() => {
    for (const path of [...copied, 'libs/platform/database'])
      cpSync(join(root, path), join(home, path), { recursive: true });
    mkdirSync(join(home, 'apps/api/src'), { recursive: true });
    writeFileSync(join(home, 'apps/api/src/app.module.ts'), app);
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('refuse what is no room, no verb, or not there', () => {
    for (const wrong of [
      [],
      ['room'],
      ['room', 'awards'],
      ['room', 'domain/Awards'],
      ['verb', 'domain/awards', 'reveal-award'],
    ]) {
      expect(scaffold(...wrong)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Usage') });
    }
    expect(existsSync(join(home, 'libs/domain'))).toBe(false);
  });

  it('open a room with two verbs, and overwrite nothing', () => {
    expect(scaffold('room', 'domain/awards')).toMatchObject({ status: 0, stderr: '' });
    expect(scaffold('verb', 'domain/awards', 'reveal-award')).toMatchObject({ status: 0, stderr: '' });
    expect(scaffold('verb', 'domain/awards', 'withdraw-award')).toMatchObject({ status: 0, stderr: '' });
    expect(scaffold('verb', 'domain/awards', 'reveal-award')).toMatchObject({ status: 1 });
    expect(scaffold('room', 'domain/awards')).toMatchObject({ status: 1 });
    expect(read('libs/domain/awards/src/awards.module.ts')).toContain('providers: [WithdrawAward, RevealAward]');
    expect(read('apps/api/src/app.module.ts')).toMatch(/from '#domain\/awards';[^]*imports: \[AwardsModule\]/);
    expect(read('libs/domain/awards/src/application/award.policy.ts')).toMatch(/mayRevealAward[^]*mayWithdrawAward/);
  });

  it('write what compiles, lints and is formatted', () => {
    const compiled = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.', '--incremental', 'false'],
      {
        cwd: home,
        encoding: 'utf8',
      },
    );
    expect(compiled.stdout.split('\n').filter((line) => /^(apps|libs\/domain)/.test(line))).toEqual([]);
    expect(tool('eslint/bin/eslint.js', '-c', '.config/eslint.mjs', '--max-warnings', '0', 'apps', 'libs/domain')).toBe(
      '',
    );
    expect(tool('prettier/bin/prettier.cjs', '--check', 'apps', 'libs/domain')).toContain('All matched files');
  }, 60_000);
});
