import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Walk {
  files: number;
  breaches: { rule: string; from: string; to: string }[];
}

const fixtures = join(__dirname, 'fixtures');
const fixtureNames = readdirSync(fixtures).sort();

/** The files of a fixture that carry the mark `// caught` and so must break the wall; all its others must not. */
const markedFiles = (name: string) =>
  readdirSync(join(fixtures, name), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && readFileSync(join(fixtures, name, file), 'utf8').startsWith('// caught\n'),
    )
    .sort();

describe('the walls of the house', () => {
  let walked: { rules: string[]; here: Walk; fixtures: Record<string, Walk> };

  beforeAll(() => {
    const output = execFileSync(process.execPath, [join(__dirname, 'cruise.ts')], { maxBuffer: 2 ** 26 });
    walked = JSON.parse(output.toString('utf8')) as typeof walked;
  }, 60_000);

  it('stand in the project', () => {
    expect(walked.here.files).toBeGreaterThan(10);
    expect(walked.here.breaches).toEqual([]);
  });

  it('have a fixture each, and no fixture is left without its wall', () => {
    expect(fixtureNames).toEqual(walked.rules);
  });

  it.each(fixtureNames)('%s is caught in every marked file, and nothing else is', (name) => {
    const found = walked.fixtures[name]?.breaches ?? [];
    const marked = markedFiles(name);
    expect(marked).not.toEqual([]);
    expect([...new Set(found.map((breach) => breach.rule))]).toEqual([name]);
    expect([...new Set(found.map((breach) => breach.from))].sort()).toEqual(marked);
  });
});
