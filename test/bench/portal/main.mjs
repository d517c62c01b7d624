import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '#platform/config';
import { writeCorpus } from '../corpus.mjs';
import { machine } from '../machine.mjs';
import { loadCollection } from '../scenarios/import.mjs';
import { MemoryWatch } from '../scenarios/memory.mjs';
import { Stack } from '../stack.mjs';
import { readVocabulary } from '../vocabulary.mjs';
import { browse } from './browsing.mjs';
import { readOptions } from './options.mjs';
import { page, parts, rowsOf, table } from './report.mjs';
import { serve } from './serving.mjs';

const STORIES_ASKED = 400;
const BOUND_MS = 1_800_000;

const options = { ...readOptions(process.argv.slice(2)), only: [] };
const command = ['npm run bench:portal --', ...process.argv.slice(2)].join(' ');
const begun = new Date();
const say = (line) => process.stdout.write(`${((Date.now() - begun) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);

const OPEN = `select slug from stories where state = 'PUBLISHED' and visibility = 'OPEN' and source = 'bench'
  order by md5(id::text) limit $1`;

/** Frequent words, as people search with, and one of them narrowed in some ways. */
const searches = ({ words, methods }) => {
  const asked = words.filter((word) => word.length > 4).slice(0, 40);
  return [
    '/search',
    ...asked.map((word) => `/search?${new URLSearchParams({ q: word })}`),
    ...methods.slice(0, 8).map((method) => `/search?${new URLSearchParams({ q: asked[0], method })}`),
  ];
};

/** Whoever brings a session, here one that is over, is shown pages that are made for nobody else. */
const OF_THEIR_OWN = { cookie: 'ildsjel-session=over' };

const measure = async (stack, folder) => {
  const corpus = join(folder, 'collection.ndjson');
  const vocabulary = readVocabulary(options.seed);
  await writeCorpus(corpus, vocabulary, options);
  await stack.start();
  await stack.startProduct({ ANSWER_CACHE_BYTES: String(64 * 2 ** 20) });
  const memory = new MemoryWatch(stack);
  await loadCollection({ stack, options, corpus, vocabulary, memory, say });
  const { rows } = await stack.database.query(OPEN, [STORIES_ASKED]);
  const stories = rows.map(({ slug }) => `/stories/${slug}`);
  const paths = searches(vocabulary);
  const story = await serve(stack.api, stories, options);
  say(`story pages: p95 ${story.p95.toFixed(1)} ms`);
  const search = await serve(stack.api, paths, options);
  say(`search pages: p95 ${search.p95.toFixed(1)} ms`);
  const own = { ...options, headers: OF_THEIR_OWN };
  const anew = { story: await serve(stack.api, stories, own), search: await serve(stack.api, paths, own) };
  say(`made anew: p95 ${anew.story.p95.toFixed(1)} and ${anew.search.p95.toFixed(1)} ms`);
  const words = vocabulary.words.filter((word) => word.length > 5).slice(50, 62);
  const seen = await browse(stack.api.url, { story: stories[0], search: paths[1], words, loads: options.loads });
  say('seen by a browser');
  return { story, search, anew, seen };
};

const folder = mkdtempSync(join(tmpdir(), `ildsjel-bench-portal-${process.pid}-`));
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
setTimeout(() => end(1, `The bench has not ended within ${BOUND_MS / 1_000} s.`), BOUND_MS).unref();

try {
  const before = machine();
  const figures = await measure(stack, folder);
  const rows = rowsOf(figures);
  const after = machine();
  process.stdout.write(
    `\n${table(rows)}\n\n${parts(figures)}\n\nload average ${before.load.join(' ')} → ${after.load.join(' ')}\n`,
  );
  if (options.writeDocs !== null) {
    const file = resolve(packageRoot, options.writeDocs);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      page({ command, begun: begun.toISOString(), ended: new Date().toISOString(), before, after, rows, figures }),
    );
  }
  process.exitCode = rows.some(({ met }) => !met) ? 2 : 0;
} catch (error) {
  if (!closing) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
await close();
process.exit();
