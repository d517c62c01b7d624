import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Verdict {
  readonly name: string;
  readonly mean: number;
  readonly stored: number;
  readonly held: boolean;
  readonly shuffled: number;
  readonly shuffledHeld: boolean;
}

interface Measured {
  readonly verdicts: readonly Verdict[];
  readonly failures: number;
}

const BENCH = 'test/bench/relevance/main.mjs';
const collections = existsSync('../shared/relevance') ? ['first content', 'los'] : ['first content'];

describe('what the search finds', () => {
  let folder: string;
  let measured: Measured;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ildsjel-relevance-e2e-'));
    const file = join(folder, 'measured.json');
    await promisify(execFile)(process.execPath, [BENCH, '--brief', '--json', file]);
    measured = JSON.parse(readFileSync(file, 'utf8')) as Measured;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('was asked for in every collection at hand, and no question was answered with an error', () => {
    expect(measured.verdicts.map(({ name }) => name)).toEqual(collections);
    expect(measured.failures).toBe(0);
  });

  it('is not worse than the kept figure by more than 0.01', () => {
    for (const { name, mean, stored, held } of measured.verdicts)
      expect({ name, mean, stored, held }).toMatchObject({ held: true });
  });

  it('would not pass with the same answers dealt out to other questions', () => {
    for (const { name, shuffled, stored, shuffledHeld } of measured.verdicts)
      expect({ name, shuffled, stored, shuffledHeld }).toMatchObject({ shuffledHeld: false });
  });
});
