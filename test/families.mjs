import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import { startLeashed } from '#platform/embedded';
import { chromium } from './chromium.mjs';
import { withServices } from './services.mjs';

const families = [
  { name: 'small', services: false, workers: 2, timeoutMs: 20_000 },
  { name: 'architecture', services: false, workers: 2, timeoutMs: 120_000 },
  { name: 'medium', services: true, workers: 2, timeoutMs: 60_000 },
  { name: 'e2e', services: true, workers: 2, timeoutMs: 120_000 },
  { name: 'faults', services: true, workers: 2, timeoutMs: 180_000 },
  { name: 'journeys', services: true, browser: true, workers: 2, timeoutMs: 180_000 },
];

const isFamily = (argument) => families.some(({ name }) => name === argument);
const split = process.argv.slice(2).findIndex((argument) => !isFamily(argument));
const named = split === -1 ? process.argv.slice(2) : process.argv.slice(2, 2 + split);
const rest = split === -1 ? [] : process.argv.slice(2 + split);
const chosen = families.filter(({ name }) => named.length === 0 || named.includes(name));

const halt = new AbortController();
let child;

const stop = () => {
  halt.abort();
  void child?.end({ signal: 'SIGTERM', graceMs: 5_000 }, { signal: 'SIGKILL', graceMs: 5_000 });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Reads Jest's own report; a family that left none, or broke without a failed test, counts as one failure. */
const count = (file, code) => {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return {
      passed: report.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

/** What a family needs beside servers; null where it cannot be had, which is said. */
const programsOf = ({ browser = false }) => {
  try {
    return browser ? { TEST_CHROMIUM: chromium() } : {};
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    return null;
  }
};

const runFamily = async (family, folder, environment) => {
  const { name, workers, timeoutMs } = family;
  halt.signal.throwIfAborted();
  process.stdout.write(`\n── ${name}\n`);
  const programs = programsOf(family);
  if (programs === null) return { passed: 0, failed: 1, skipped: 0 };
  const report = join(folder, `${name}.json`);
  child = await startLeashed({
    command: process.execPath,
    args: [
      // Tests make and drop much: room for it spares the collector most of its rounds.
      ...['--max-semi-space-size=64', '--experimental-vm-modules', '--no-warnings'],
      join(packageRoot, 'node_modules/jest/bin/jest.js'),
      ...[
        '-c',
        '.config/jest.mjs',
        '--selectProjects',
        name,
        `--maxWorkers=${workers}`,
        '--passWithNoTests',
        `--testTimeout=${timeoutMs}`,
      ],
      ...['--json', `--outputFile=${report}`, ...rest],
    ],
    cwd: packageRoot,
    env: {
      ...process.env,
      TMPDIR: folder,
      NODE_COMPILE_CACHE: join(packageRoot, 'node_modules/.cache/node'),
      ...environment,
      ...programs,
    },
    output: 'inherit',
    orphanSignal: 'SIGKILL',
  });
  const { code } = await child.exited;
  child = undefined;
  halt.signal.throwIfAborted();
  const counted = count(report, code);
  if (rest.length > 0 || counted.passed + counted.failed + counted.skipped > 0) return counted;
  process.stdout.write(`The family ${name} has no tests.\n`);
  return { passed: 0, failed: 1, skipped: 0 };
};

const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

const run = async () => {
  let total = { passed: 0, failed: 0, skipped: 0 };
  const runAll = async (list, folder, environment = {}) => {
    for (const family of list) total = add(total, await runFamily(family, folder, environment));
  };
  await withServices(
    chosen.some(({ services }) => services),
    halt.signal,
    async (folder, started) => {
      await runAll(
        chosen.filter(({ services }) => !services),
        folder,
      );
      const needing = chosen.filter(({ services }) => services);
      if (needing.length > 0) await runAll(needing, folder, await started());
    },
  );
  if (total.passed + total.failed + total.skipped === 0) {
    process.stdout.write(`No test fits ${rest.join(' ')}.\n`);
    total.failed = 1;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed > 0 ? 1 : 0;
};

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(halt.signal.aborted ? 'The tests were interrupted.\n' : `${error.stack}\n`);
  process.exitCode = halt.signal.aborted ? 130 : 1;
  if (!halt.signal.aborted) process.stdout.write('\n0 passed, 1 failed\n');
}
process.exit();
