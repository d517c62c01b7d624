import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from '../stack.mjs';
import { readCollection } from './collections.mjs';
import { askFirstContent } from './first-content.mjs';
import { latencies } from './limits.mjs';
import { askCollection, WITHOUT_LABELS } from './one-collection.mjs';
import { untilFound } from './product.mjs';
import { heldTo, keep } from './stored.mjs';

/** The smallest collection, which is asked in brief runs too. */
const SMALLEST = 'los';

const onStack = async (run, name, settings, work) => {
  const folder = join(run.folder, name);
  mkdirSync(folder, { mode: 0o755 });
  run.stack = new Stack(folder);
  try {
    await run.stack.start();
    await run.stack.startProduct(settings);
    await untilFound(run.stack);
    return await work(run.stack, folder);
  } finally {
    await run.stack.close();
  }
};

const counted = (values) =>
  [...Map.groupBy(values, (value) => value)].map(([value, same]) => `${value} ${same.length}`).join(', ');

const told = (name, { imported, product, baselines, alone }) => ({
  name,
  imported,
  product,
  baselines,
  alone,
  latency: latencies(product),
  by: counted(product.map(({ by }) => by)) + (alone ? `; killed: ${counted(alone.map(({ by }) => by))}` : ''),
});

const sayOf = ({ name, imported, latency, by }) =>
  `${name}: ${imported.documents} documents written in ${imported.written.toFixed(1)} s, found after ` +
  `${imported.found.toFixed(1)} s; p50 ${latency.p50.toFixed(1)} ms, p95 ${latency.p95.toFixed(1)} ms, ${by}`;

const verdictOn = (name, answers, { renew }) => {
  if (renew) keep(name, answers);
  return heldTo(name, answers);
};

/** The questions over the first content, and on the same servers the smallest collection where it is at hand. */
export const measureBriefly = async (run, { shared, data, renew }) =>
  onStack(run, 'first-content', {}, async (stack, folder) => {
    const { answers, sets, curated } = await askFirstContent(stack, shared);
    const verdicts = [verdictOn('first content', answers, { renew })];
    run.say(`first content: nDCG@10 ${verdicts[0].mean.toFixed(4)} of ${answers.length} questions`);
    const first = { curated, sets, verdicts, failures: answers.filter(({ by }) => by === 'ERROR').length };
    if (data === undefined) return { ...first, collections: [] };
    const api = await stack.startApi('without-labels', { ANSWER_CACHE_BYTES: '0', ...WITHOUT_LABELS });
    const asked = await askCollection(stack, folder, readCollection(data, SMALLEST), { api });
    verdicts.push(verdictOn(SMALLEST, asked.product, { renew }));
    const collection = told(SMALLEST, asked);
    run.say(sayOf(collection));
    return { ...first, collections: [collection] };
  });

/** Every collection on servers of its own, beside the other engines. */
export const measureCollections = async (run, { data, only, all, fallback }) => {
  const collections = [];
  for (const name of only) {
    const collection = readCollection(data, name, { all });
    const asked = await onStack(run, name, WITHOUT_LABELS, (stack, folder) =>
      askCollection(stack, folder, collection, { engines: true, fallback }),
    );
    collections.push(told(name, asked));
    run.say(sayOf(collections.at(-1)));
  }
  return collections;
};
