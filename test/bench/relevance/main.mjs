import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '#platform/config';
import { machine } from '../machine.mjs';
import { relevanceFolder, studyFigures } from './collections.mjs';
import { grouped } from './groups.mjs';
import { judged } from './limits.mjs';
import { measureBriefly, measureCollections } from './measuring.mjs';
import { ENGINES } from './one-collection.mjs';
import { readOptions } from './options.mjs';
import { collectionsTable, enginesTable, limitsTable, page, productTable, studyTable } from './report.mjs';
import { besideStudy } from './study.mjs';

const BOUND_MS = 3_600_000;

const options = readOptions(process.argv.slice(2));
const command = ['npm run bench:relevance --', ...process.argv.slice(2)].join(' ');
const begun = new Date();
const say = (line) => process.stdout.write(`${((Date.now() - begun) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);

const folder = mkdtempSync(join(tmpdir(), `ildsjel-relevance-${process.pid}-`));
chmodSync(folder, 0o755);
const run = { folder, say, stack: undefined };
let closing;
const close = () =>
  (closing ??= Promise.resolve(run.stack?.close()).finally(() => rmSync(folder, { recursive: true, force: true })));
const end = (code, reason) => {
  process.stderr.write(`${reason}\n`);
  void close().finally(() => process.exit(code));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => end(130, 'The bench was interrupted.'));
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
setTimeout(() => end(1, `The bench has not ended within ${BOUND_MS / 1_000} s.`), BOUND_MS).unref();

const inAll = (collections) => {
  const names = ENGINES.map(({ name }) => name);
  const of = (answersOf) => grouped(collections.flatMap(answersOf));
  return {
    product: of(({ product }) => product),
    baselines: Object.fromEntries(names.map((name) => [name, of(({ baselines }) => baselines[name])])),
    ...(options.fallback ? { alone: of(({ alone }) => alone) } : {}),
    latency: Object.fromEntries(collections.map(({ name, latency }) => [name, latency])),
  };
};

const errorsIn = (collections) =>
  collections.flatMap(({ product, alone = [] }) => [...product, ...alone]).filter(({ by }) => by === 'ERROR').length;

const measure = async () => {
  const data = relevanceFolder(options.shared);
  if (data === undefined)
    say(`There is no ${join(options.shared, 'relevance')}: only the questions over the first content are asked.`);
  const first = await measureBriefly(run, { ...options, data });
  const whole = data !== undefined && !options.brief;
  const collections = whole ? await measureCollections(run, { ...options, data }) : [];
  const result = { ...first, collections: [...first.collections, ...collections], whole: whole && inAll(collections) };
  const failures = first.failures + errorsIn(result.collections);
  const study = whole ? studyFigures(data) : undefined;
  return {
    ...result,
    limits: judged({ ...result, failures }),
    study: study && besideStudy(ENGINES, result.whole.baselines, study),
  };
};

const partsOf = ({ limits, whole, collections, study, curated }) => [
  ...(whole
    ? [
        ['nDCG@10 by group', enginesTable(whole)],
        ['All measures', productTable(whole.product)],
      ]
    : []),
  ...(collections.length > 0 ? [['Collections', collectionsTable(collections)]] : []),
  ...(study ? [['The other engines in the study and here', studyTable(study)]] : []),
  ...(curated?.missed.length > 0
    ? [
        [
          'Curated cases not within the first five',
          curated.missed.map(({ query, id }) => `- ${query}: ${id}`).join('\n'),
        ],
      ]
    : []),
  ['Figures and limits', limitsTable(limits)],
];

const write = (file, text) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

try {
  const before = machine();
  const result = await measure();
  const parts = partsOf(result);
  for (const [title, text] of parts) process.stdout.write(`\n${title}\n\n${text}\n`);
  const frame = { command, begun: begun.toISOString(), ended: new Date().toISOString(), before, after: machine() };
  write(resolve(packageRoot, options.json), `${JSON.stringify({ ...frame, ...result }, null, 2)}\n`);
  if (options.writeDocs !== null) write(resolve(packageRoot, options.writeDocs), page({ ...frame, parts }));
  process.exitCode = options.strict && result.limits.some(({ met }) => !met) ? 1 : 0;
} catch (error) {
  if (!closing) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
await close();
process.exit();
