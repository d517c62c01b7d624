import assert from 'node:assert/strict';
import { SOURCE } from '../corpus.mjs';
import { askAll, graphqlTarget, plainTarget, takeTurns } from '../load.mjs';
import { DETAIL, LIST } from '../questions.mjs';

const SLUGS = 400;
const SLUG_LIST = `select slug from stories where source = $1 and state = 'PUBLISHED' and visibility = 'OPEN'
  order by md5(slug) limit $2`;

const dataIn = (body) => JSON.parse(body).data;

const floorTarget = ({ floor, postgres }, paths) =>
  plainTarget(floor.url, { floor: floor.pid, postgres: postgres.pid }, paths);

const beside = async ({ stack, options }, { document, variables, paths, limits, scenario }) => {
  const product = graphqlTarget(stack, document, variables);
  const floor = floorTarget(stack, paths);
  const [ours, theirs] = [await askAll(product), await askAll(floor)];
  ours.forEach((body, place) => assert.deepEqual(dataIn(body), dataIn(theirs[place]), `not what the floor answers`));
  const measured = await takeTurns({ floor, product }, options);
  const rpsRatio = measured.product.rps / measured.floor.rps;
  const cpuRatio = measured.product.cpuMs / measured.floor.cpuMs;
  return [
    {
      scenario,
      product: measured.product,
      floor: { name: 'raw', ...measured.floor },
      rpsRatio,
      cpuRatio,
      limit: `≥ ${limits.rps} × rps, ≤ ${limits.cpu} × CPU`,
      met: rpsRatio >= limits.rps && cpuRatio <= limits.cpu,
    },
  ];
};

/** The twenty newest stories. */
export const listScenario = (run) =>
  beside(run, {
    scenario: 'list of 20',
    document: LIST,
    variables: [{}],
    paths: ['/list'],
    limits: { rps: 0.8, cpu: 1.4 },
  });

/** Single stories with everything, many different ones. */
export const detailScenario = async (run) => {
  const { rows } = await run.stack.database.query(SLUG_LIST, [SOURCE, SLUGS]);
  return beside(run, {
    scenario: 'detail by slug',
    document: DETAIL,
    variables: rows.map(({ slug }) => ({ slug })),
    paths: rows.map(({ slug }) => `/detail/${slug}`),
    limits: { rps: 0.6, cpu: 1.8 },
  });
};

const STEP = `query Step($after: String) { stories(first: 100, after: $after) { edges { cursor } } }`;

const cursorAfter = async (stack, count) => {
  let after = null;
  for (let passed = 0; passed < count; passed += 100) {
    const { edges } = (await stack.ask(STEP, { after })).stories;
    after = edges[Math.min(100, count - passed) - 1].cursor;
  }
  return after;
};

/** Page 4,000 of the list, or the last full one, by cursor, beside page 1. */
export const pagingScenario = async ({ stack, options }) => {
  const { stories } = await stack.ask('{ stories(first: 1) { totalCount } }');
  const page = Math.min(4_000, Math.floor(stories.totalCount / 20));
  const skipped = (page - 1) * 20;
  const deep = graphqlTarget(stack, LIST, [{ after: await cursorAfter(stack, skipped) }]);
  const [[ours], [theirs]] = [await askAll(deep), await askAll(floorTarget(stack, [`/list/${skipped}`]))];
  assert.deepEqual(dataIn(ours), dataIn(theirs), `page ${page} is not what an offset leads to`);
  const measured = await takeTurns({ first: graphqlTarget(stack, LIST), deep }, options);
  const cpuRatio = measured.deep.cpuMs / measured.first.cpuMs;
  return [
    {
      scenario: `page ${page} by cursor`,
      product: measured.deep,
      floor: { name: 'page 1', ...measured.first },
      rpsRatio: measured.deep.rps / measured.first.rps,
      cpuRatio,
      limit: '≤ 1.2 × CPU of page 1',
      met: cpuRatio <= 1.2,
    },
  ];
};
