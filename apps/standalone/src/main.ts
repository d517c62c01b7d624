import { parseArgs } from 'node:util';
import { ConfigError, readStandaloneSettings } from '#platform/config';
import { DataDirectoryInUse } from '#platform/embedded';
import { say } from './progress.js';
import { Standalone } from './standalone.js';
import { watchSources } from './watch.js';

const impatientAfterMs = 1_000;

const { values } = parseArgs({ options: { parent: { type: 'string' }, watch: { type: 'boolean', default: false } } });

const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof DataDirectoryInUse) return error.message;
  return error instanceof Error ? error.message : String(error);
};

const run = async (): Promise<void> => {
  const standalone = new Standalone(readStandaloneSettings(), values.parent ? Number(values.parent) : undefined);
  let askedAt = 0;
  const stop = (why: string, code = 0): void => {
    const now = performance.now();
    if (askedAt > 0) {
      if (now - askedAt > impatientAfterMs) process.exit(130);
      return;
    }
    askedAt = now;
    say(`\nStopping (${why})`);
    void standalone.stop().then(() => {
      say(`Stopped after ${((performance.now() - now) / 1000).toFixed(1)} s`);
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (values.parent) process.stdin.resume().once('close', () => askedAt || stop('its parent has ended'));
  try {
    await standalone.start();
    if (values.watch) watchSources(() => standalone.restartParts());
  } catch (error) {
    if (askedAt > 0) return;
    process.stderr.write(`\nIldsjel cannot start: ${explain(error)}\n`);
    stop('the start failed', 1);
  }
};

await run().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
