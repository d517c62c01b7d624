import { setTimeout as pause } from 'node:timers/promises';
import { SOURCE } from '../corpus.mjs';
import { sendStraight } from '../direct.mjs';
import { cpuMs, ownCpuMs } from '../machine.mjs';
import { allFound } from '../settling.mjs';

const ADD_BENEFIT = `mutation Add($input: AddBenefitInput!) {
  addBenefit(input: $input) { benefit { id } errors { message path } } }`;
const MEASURE = `mutation Measure($input: RecordMeasurementInput!) {
  recordMeasurement(input: $input) { errors { message path } } }`;
const SHARE_WITH_BENEFITS = 0.03;
const MOST_WITH_BENEFITS = 500;

const indexThere = async (stack) => {
  for (const deadline = Date.now() + 30_000; ; await pause(100)) {
    const settings = await stack.engine('GET', '/indexes/stories/settings').catch(() => undefined);
    if (settings?.filterableAttributes.length > 0) return;
    if (Date.now() > deadline) throw new Error('The worker has not made the search index.');
  }
};

const right = (payload) => {
  if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
  return payload;
};

/** Writes a benefit with two measurements into some of the stories, as their keepers would. */
const addBenefits = async (stack, stories) => {
  const most = Math.min(MOST_WITH_BENEFITS, Math.ceil(stories * SHARE_WITH_BENEFITS));
  const { rows } = await stack.database.query(
    `select id from stories where source = $1 and state = 'PUBLISHED' order by md5(external_id) limit $2`,
    [SOURCE, most],
  );
  for (const { id } of rows) {
    const benefit = {
      ...{ title: 'Kortere saksbehandlingstid', type: 'FREED_TIME', valuation: 'COUNTED', recipients: ['OWN_BODY'] },
      indicator: { name: 'Timer per sak', unit: 'timer', direction: 'DECREASE' },
      baseline: { value: 12.5, on: '2019-01-01' },
      target: { value: 4, on: '2022-01-01' },
    };
    const storyId = Buffer.from(`Story:${id}`).toString('base64url');
    const { addBenefit } = await stack.ask(ADD_BENEFIT, { input: { storyId, benefit } }, { admin: true });
    const benefitId = right(addBenefit).benefit.id;
    for (const [measuredOn, value] of [
      ['2020-06-01', 9],
      ['2021-06-01', 5.25],
    ]) {
      const input = { benefitId, measuredOn, value, evidence: 'Fagsystemet' };
      right((await stack.ask(MEASURE, { input }, { admin: true })).recordMeasurement);
    }
  }
};

/** Does the work and gives the processor time that each process used for it, in milliseconds a story. */
const counted = async (processes, stories, work) => {
  const look = () => ({ ...cpuMs(processes), ...ownCpuMs() });
  const before = look();
  const result = await work();
  const spent = Object.entries(look()).map(([name, ms]) => [name, (ms - before[name]) / stories]);
  return { result, cpuOf: Object.fromEntries(spent) };
};

const total = (cpuOf) => Object.values(cpuOf).reduce((sum, ms) => sum + ms, 0);

const straightIn = async (stack, { stories, corpus, vocabulary }) => {
  const { result, cpuOf } = await counted({ meilisearch: stack.meilisearch.pid }, stories, () =>
    sendStraight(stack, corpus, vocabulary),
  );
  return { seconds: result, cpuOf: { sender: cpuOf.own, meilisearch: cpuOf.meilisearch } };
};

/** Loads the collection through the product's own import, with benefits on some, and leaves the database at rest. */
export const loadCollection = async ({ stack, options: { stories, only }, corpus, vocabulary, memory, say }) => {
  await indexThere(stack);
  const straight =
    only.includes('import') || only.includes('search')
      ? await straightIn(stack, { stories, corpus, vocabulary })
      : null;
  if (straight !== null) say(`sent straight to Meilisearch in ${straight.seconds.toFixed(1)} s`);
  const processes = { worker: stack.worker.pid, postgres: stack.postgres.pid, meilisearch: stack.meilisearch.pid };
  const from = performance.now();
  let imported;
  const work = async () => {
    const report = JSON.parse((await stack.cli('import', corpus, '--publish')).trim().split('\n').at(-1));
    imported = (performance.now() - from) / 1_000;
    if (report.created !== stories) throw new Error(`Of ${stories} stories this came in: ${JSON.stringify(report)}`);
    await allFound(stack, Math.max(600, stories / 50));
  };
  const { cpuOf } = await counted(processes, stories, () => memory.during(`the import of ${stories}`, work));
  const { ended: cli, worker, postgres, meilisearch } = cpuOf;
  const seconds = (performance.now() - from) / 1_000;
  say(`imported in ${imported.toFixed(1)} s, all found after ${seconds.toFixed(1)} s`);
  await addBenefits(stack, stories);
  await allFound(stack, 120);
  await stack.database.query('vacuum analyze');
  return { straight, imported, seconds, cpuOf: { cli, worker, postgres, meilisearch } };
};

/** Import until the last story is found, beside sending the same stories straight to Meilisearch. */
export const importScenario = ({ options: { stories }, loaded: { straight, imported, seconds, cpuOf } }) => {
  const ratio = straight.seconds / seconds;
  return [
    {
      scenario: `import until found (stories a second; written after ${imported.toFixed(1)} s)`,
      product: { rps: stories / seconds, cpuMs: total(cpuOf), cpuOf },
      floor: {
        ...{ name: 'straight to Meilisearch', rps: stories / straight.seconds },
        ...{ cpuMs: total(straight.cpuOf), cpuOf: straight.cpuOf },
      },
      rpsRatio: ratio,
      cpuRatio: total(cpuOf) / total(straight.cpuOf),
      limit: '≥ 0.5 × speed',
      met: ratio >= 0.5,
    },
  ];
};
