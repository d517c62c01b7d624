import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType, IResolveOptions } from 'dependency-cruiser';

/**
 * Walks the imports of this project and of every fixture, each laid out as a project of its own with this project's package
 * names and packages, and prints what breaks a wall as JSON. Run as a program: the cruiser is an ES module, which Jest's own
 * module loader cannot take.
 */

interface Walls {
  forbidden: (IForbiddenRuleType & { name: string })[];
  options: ICruiseOptions & { enhancedResolveOptions: Partial<IResolveOptions> };
}

const root = join(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'fixtures');
const walls = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Walls;

async function breaches(baseDir: string) {
  const { enhancedResolveOptions, ...options } = walls.options;
  const folders = readdirSync(baseDir).filter((entry) => ['apps', 'libs', 'test'].includes(entry));
  const ruleSet = { forbidden: walls.forbidden };
  const result = await cruise(folders, { ...options, baseDir, ruleSet, validate: true }, enhancedResolveOptions);
  const { summary, modules } = result.output as ICruiseResult;
  return {
    files: modules.length,
    breaches: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

async function breachesOfFixture(name: string) {
  const home = mkdtempSync(join(tmpdir(), 'walls-'));
  try {
    cpSync(join(fixtures, name), home, { recursive: true });
    writeFileSync(join(home, 'package.json'), readFileSync(join(root, 'package.json')));
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    return await breaches(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const found: Record<string, Awaited<ReturnType<typeof breaches>>> = {};
for (const name of readdirSync(fixtures).sort()) found[name] = await breachesOfFixture(name);

process.stdout.write(
  JSON.stringify({
    rules: [...new Set(walls.forbidden.map((rule) => rule.name))].sort(),
    here: await breaches(root),
    fixtures: found,
  }),
);
