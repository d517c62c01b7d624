import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '#platform/config';
import { writeCorpus } from './corpus.mjs';
import { machine } from './machine.mjs';
import { readOptions } from './options.mjs';
import { page, parts, table } from './report.mjs';
import { cacheScenario } from './scenarios/caching.mjs';
import { importScenario, loadCollection } from './scenarios/import.mjs';
import { MemoryWatch, memoryScenario } from './scenarios/memory.mjs';
import { publishScenario } from './scenarios/publishing.mjs';
import { detailScenario, listScenario, pagingScenario } from './scenarios/reading.mjs';
import { searchScenario, suggestScenario } from './scenarios/searching.mjs';
import { Stack } from './stack.mjs';
import { readVocabulary } from './vocabulary.mjs';

const RUN = {
  import: importScenario,
  list: listScenario,
  detail: detailScenario,
  paging: pagingScenario,
  cache: cacheScenario,
  search: searchScenario,
  suggest: suggestScenario,
  publish: publishScenario,
  memory: memoryScenario,
};

const options = readOptions(process.argv.slice(2));
const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
const begun = new Date();
const say = (line) => process.stdout.write(`${((Date.now() - begun) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);

/** Longer than any run should last; then everything is ended. */
const boundMs = () => {
  const { stories, seconds, rounds, soak } = options;
  return 120_000 + stories * 40 + rounds * (seconds + 2) * 12_000 + soak * 1_200;
};

/** A scenario that broke is told in the table; the others are measured all the same. */
const failed = (name, error) => {
  if (closing) throw error;
  process.stderr.write(`${error.stack}\n`);
  return [
    { scenario: `${name}: broke`, product: {}, limit: error.message.slice(0, 80).replaceAll('\n', ' '), broken: true },
  ];
};

const outcomeOf = ({ met, broken }) =>
  broken ? 'broke' : met === true ? 'met' : met === false ? 'NOT MET' : 'measured';

const measure = async (stack, folder) => {
  const corpus = join(folder, 'collection.ndjson');
  const vocabulary = readVocabulary(options.seed);
  await writeCorpus(corpus, vocabulary, options);
  say(`${options.stories} stories generated from ${vocabulary.words.length} words`);
  await stack.start();
  await stack.startProduct();
  await stack.startFloor();
  say('PostgreSQL, Meilisearch, API, worker and floor are up');
  const memory = new MemoryWatch(stack);
  memory.note('at the start');
  const run = { stack, folder, options, corpus, vocabulary, memory, say };
  run.loaded = await loadCollection(run);
  memory.note('after the import');
  const rows = [];
  for (const name of options.only) {
    const found = await Promise.try(RUN[name], run).catch((error) => failed(name, error));
    for (const row of found) say(`${row.scenario}: ${outcomeOf(row)}`);
    rows.push(...found);
  }
  return rows;
};

const write = (file, text) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const folder = mkdtempSync(join(tmpdir(), `ildsjel-bench-${process.pid}-`));
chmodSync(folder, 0o755);
const stack = new Stack(folder);
let closing;
const close = () => (closing ??= stack.close().finally(() => rmSync(folder, { recursive: true, force: true })));
const end = (code, reason) => {
  process.stderr.write(`${reason}\n`);
  void close().finally(() => process.exit(code));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => end(130, 'The bench was interrupted.'));
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
setTimeout(() => end(1, `The bench has not ended within ${boundMs() / 1_000} s.`), boundMs()).unref();

try {
  const before = machine();
  const rows = await measure(stack, folder);
  const ended = new Date();
  const result = {
    command,
    begun: begun.toISOString(),
    ended: ended.toISOString(),
    options,
    before,
    after: machine(),
    rows,
  };
  process.stdout.write(
    `\n${table(rows)}\n\n${parts(rows)}\n\nload average ${before.load.join(' ')} → ${result.after.load.join(' ')}\n`,
  );
  write(resolve(packageRoot, options.json), `${JSON.stringify(result, null, 2)}\n`);
  if (options.writeDocs !== null) write(resolve(packageRoot, options.writeDocs), page(result));
  process.exitCode = rows.some(({ broken }) => broken) ? 1 : rows.some(({ met }) => met === false) ? 2 : 0;
} catch (error) {
  if (!closing) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
await close();
process.exit();
