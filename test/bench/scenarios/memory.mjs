import { graphqlTarget, underLoad } from '../load.mjs';
import { rssMb } from '../machine.mjs';
import { DETAIL, LIST, SEARCH } from '../questions.mjs';

const MAY_GROW = 1.1;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a process held on the mean early and late in a series of samples, in MB. */
const course = (samples, name) => {
  const part = (from, to) =>
    mean(samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to)).map((one) => one[name]));
  return { name, early: part(0.3, 0.5), late: part(0.8, 1) };
};

/** Remembers how much memory the API and the worker hold, at moments that have names, and in the course of long work. */
export class MemoryWatch {
  moments = [];
  courses = {};

  constructor(stack) {
    this.stack = stack;
  }

  note(moment) {
    this.moments.push({ moment, ...this.#look() });
  }

  /** Looks every second while work is done. */
  async during(name, work) {
    const samples = [];
    const timer = setInterval(() => samples.push(this.#look()), 1_000);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      if (samples.length > 0) this.courses[name] = ['api', 'worker'].map((one) => course(samples, one));
    }
  }

  #look() {
    return { api: rssMb(this.stack.api.pid), worker: rssMb(this.stack.worker.pid) };
  }
}

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
  const each = { connections: Math.max(1, Math.ceil(connections / 4)), seconds: soak, answers: null, mayFail: true };
  const loads = await Promise.all(shares.map((target) => underLoad(target, each)));
  const sum = (field) => loads.reduce((total, load) => total + load[field], 0);
  return {
    scenario: `mixed load of lists, stories and searches: ${sum('requests')} answers, ${sum('failed')} not given`,
    product: { rps: sum('requests') / soak },
    limit: 'none failed',
    met: sum('failed') === 0,
  };
};

const grown = (during, { name, early, late }) => ({
  scenario: `${name} memory during ${during}: ${early.toFixed(0)} MB early, ${late.toFixed(0)} MB late`,
  product: {},
  limit: `≤ ${MAY_GROW} ×`,
  met: late <= early * MAY_GROW,
});

/** What the processes hold from their start on, and whether they grow in an import and, with `--soak`, under mixed load. */
export const memoryScenario = async (run) => {
  const { memory, options } = run;
  const loads = options.soak > 0 ? [await memory.during(`${options.soak} s of mixed load`, () => mixedLoad(run))] : [];
  memory.note('at the end');
  const held = ['api', 'worker'].map((name) => ({
    scenario: `${name} memory, MB: ${memory.moments.map((one) => `${one[name].toFixed(0)} ${one.moment}`).join(', ')}`,
    product: {},
    limit: options.soak > 0 ? '' : 'flat (--soak 600)',
    met: null,
  }));
  const courses = Object.entries(memory.courses).flatMap(([during, both]) => both.map((one) => grown(during, one)));
  return [...loads, ...held, ...courses];
};
