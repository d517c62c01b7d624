import { setTimeout as pause } from 'node:timers/promises';
import { graphqlTarget, underLoad } from '../load.mjs';
import { rssMb } from '../machine.mjs';
import { DETAIL, LIST, SEARCH } from '../questions.mjs';

const MAY_GROW = 1.1;

/** Remembers how much memory the API and the worker hold, at moments that have names. */
export class MemoryWatch {
  moments = [];

  constructor(stack) {
    this.stack = stack;
  }

  note(moment) {
    this.moments.push({ moment, api: rssMb(this.stack.api.pid), worker: rssMb(this.stack.worker.pid) });
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const mixedLoad = async ({ stack, options: { soak, connections }, vocabulary }) => {
  const { rows } = await stack.database.query(
    `select slug from stories where state = 'PUBLISHED' and visibility = 'OPEN' order by md5(slug) limit 500`,
  );
  const shares = [
    graphqlTarget(stack, LIST),
    graphqlTarget(stack, DETAIL, rows),
    graphqlTarget(
      stack,
      SEARCH,
      vocabulary.words.slice(60, 360).map((query) => ({ query })),
    ),
  ];
  const each = { connections: Math.max(1, Math.ceil(connections / 4)), seconds: soak, answers: null };
  await Promise.all(shares.map((target) => underLoad(target, each)));
};

const soaked = async (run) => {
  const samples = [];
  let done = false;
  const load = mixedLoad(run).finally(() => (done = true));
  while (!done) {
    samples.push({ api: rssMb(run.stack.api.pid), worker: rssMb(run.stack.worker.pid) });
    await pause(1_000);
  }
  await load;
  const part = (from, to, name) =>
    mean(samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to)).map((one) => one[name]));
  return ['api', 'worker'].map((name) => ({ name, early: part(0.3, 0.5, name), late: part(0.8, 1, name) }));
};

/** What the processes hold from their start on, and with `--soak` whether they grow under mixed load. */
export const memoryScenario = async (run) => {
  const { memory, options } = run;
  const growth = options.soak > 0 ? await soaked(run) : [];
  memory.note('at the end');
  return ['api', 'worker'].map((name) => {
    const { early, late } = growth.find((one) => one.name === name) ?? {};
    const course = memory.moments.map((one) => `${one[name].toFixed(0)} ${one.moment}`).join(', ');
    return {
      scenario: `${name} memory, MB: ${course}`,
      product: {},
      ...(early === undefined
        ? { limit: 'flat (--soak 600)', met: null }
        : {
            limit: `${options.soak} s: ${early.toFixed(0)} → ${late.toFixed(0)} MB, ≤ ${MAY_GROW} ×`,
            met: late <= early * MAY_GROW,
          }),
    };
  });
};
