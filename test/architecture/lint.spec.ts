import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { snippets, switchedOff } from './snippets.js';

const program = join(__dirname, 'lint-snippets.ts');

describe('the lint rules', () => {
  let linted: { rules: string[]; fired: string[][] };

  beforeAll(() => {
    const input = JSON.stringify([...snippets, switchedOff]);
    linted = JSON.parse(execFileSync(process.execPath, [program], { input }).toString('utf8')) as typeof linted;
  }, 60_000);

  it.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
    'answer "$rule" to $file, snippet $index',
    ({ rule, index }) => {
      expect([...new Set(linted.fired[index])]).toEqual(rule ? [rule] : []);
    },
  );

  it('are each broken by a snippet', () => {
    expect(linted.rules.filter((rule) => !snippets.some((snippet) => snippet.rule === rule))).toEqual([]);
  });

  it('cannot be switched off by a comment', () => {
    expect(linted.fired.at(-1)).toEqual(
      expect.arrayContaining(['no-console', expect.stringContaining('noInlineConfig')]),
    );
  });
});
