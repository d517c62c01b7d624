import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeCorpus } from '../corpus.mjs';
import { allFound } from '../settling.mjs';

const IDLE = 40;
const QUEUED = 20;
const GIVEN_UP_MS = 60_000;

const CREATE = `mutation Create($input: CreateStoryInput!) {
  createStory(input: $input) { story { id } errors { message path } } }`;
const step = (verb) => `mutation Step($input: ${verb[0].toUpperCase()}${verb.slice(1)}Input!) {
  ${verb}(input: $input) { story { id } errors { message path } } }`;
const FIND = `query Find($query: String!) { searchStories(query: $query, first: 20) { edges { node { id } } } }`;

const mutate = async (stack, document, verb, input, asking = { admin: true }) => {
  const { [verb]: payload } = await stack.ask(document, { input }, asking);
  if (payload.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(payload.errors)}`);
  return payload.story.id;
};

/** A word that nothing else in the collection is near. */
const strangeWord = (number) => {
  const letters = 'bdfgklmnprst';
  const vowels = 'aeiou';
  let left = number * 7_919 + 104_729;
  let word = 'zx';
  for (let place = 0; place < 6; place += 1) {
    word += letters[left % 12] + vowels[left % 5];
    left = Math.floor(left / 3) + number * 31;
  }
  return `${word}q`;
};

/** A submitted story with a word of its own. */
const prepared = async (stack, number) => {
  const word = strangeWord(number);
  const text = {
    language: 'NB',
    title: `Prøve ${word}`,
    summary: 'Hvor lenge det varer til en erfaring finnes.',
    sections: [{ key: 'would-do-differently', markdown: 'Vi ville målt før.' }],
  };
  const input = { kind: 'LESSON', originalLanguage: 'NB', texts: [text] };
  const id = await mutate(stack, CREATE, 'createStory', input);
  await mutate(stack, step('submitStory'), 'submitStory', { id });
  return { id, word };
};

/** The milliseconds from the acknowledgement of a publication until a search finds it. */
const publishAndFind = async (stack, { id, word }) => {
  await mutate(stack, step('publishStory'), 'publishStory', { id }, { publisher: true });
  const acknowledged = performance.now();
  for (;;) {
    const { edges } = (await stack.ask(FIND, { query: word })).searchStories;
    const passed = performance.now() - acknowledged;
    if (edges.some(({ node }) => node.id === id)) return passed;
    if (passed > GIVEN_UP_MS) throw new Error(`${word} is not found ${passed} ms after it was published.`);
    await pause(15);
  }
};

const row = (scenario, times, seconds) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const p99 = at(0.99);
  return {
    scenario: `${scenario} (n = ${times.length}, p99 ${p99.toFixed(0)} ms)`,
    product: { p50: at(0.5), p95: at(0.95), p99 },
    limit: `p99 < ${seconds} s`,
    met: p99 < seconds * 1_000,
  };
};

const preparedStories = async (stack, first, count) => {
  const stories = [];
  for (let number = first; number < first + count; number += 1) stories.push(await prepared(stack, number));
  return stories;
};

const whileIdle = async (stack) => {
  const times = [];
  for (const story of await preparedStories(stack, 1, IDLE)) times.push(await publishAndFind(stack, story));
  return times;
};

/** Holds the worker while changes gather, then lets it go and publishes while it works them off. */
const whileQueued = async ({ stack, options, folder, vocabulary }) => {
  const stories = await preparedStories(stack, 10_001, QUEUED);
  await allFound(stack, 120);
  const file = join(folder, 'bench.ndjson');
  const changed = Math.min(options.queue, options.stories);
  await writeCorpus(file, vocabulary, { stories: changed, seed: options.seed, revision: 1 });
  process.kill(stack.worker.pid, 'SIGSTOP');
  try {
    const report = JSON.parse((await stack.cli('import', file, '--publish')).trim().split('\n').at(-1));
    if (report.updated !== changed) throw new Error(`Of ${changed} changes: ${JSON.stringify(report)}`);
  } finally {
    process.kill(stack.worker.pid, 'SIGCONT');
  }
  const times = await Promise.all(stories.map((story) => publishAndFind(stack, story)));
  await allFound(stack, 300);
  return { times, changed };
};

/** From the acknowledgement of a publication until anybody finds it: at rest, and behind a queue of changes. */
export const publishScenario = async (run) => {
  const rows = [row('published until found, idle', await whileIdle(run.stack), 2)];
  if (run.options.queue === 0) return rows;
  const { times, changed } = await whileQueued(run);
  return [...rows, row(`published until found, ${changed} changes queued`, times, 5)];
};
