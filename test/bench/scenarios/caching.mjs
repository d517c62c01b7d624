import assert from 'node:assert/strict';
import { askAll, dataIn, graphqlTarget, takeTurns } from '../load.mjs';
import { LIST } from '../questions.mjs';

const TIMES = 5;

const hitsOf = async ({ url }) => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^ildsjel_answer_cache_requests_total\{outcome="hit"\} (\d+)/m.exec(text)?.[1] ?? 0);
};

/** The twenty newest stories again and again, from a process that keeps answers beside one that keeps none. */
export const cacheScenario = async ({ stack, options }) => {
  const keeping = await stack.startApi('api-keeping', {});
  const plain = graphqlTarget(stack, LIST);
  const kept = { ...plain, url: `${keeping.url}/graphql`, processes: { ...plain.processes, api: keeping.pid } };
  const [[ours], [theirs]] = [await askAll(kept), await askAll(plain)];
  assert.deepEqual(dataIn(ours), dataIn(theirs), 'not what is answered anew');
  const measured = await takeTurns({ plain, kept }, options);
  const hits = await hitsOf(keeping);
  assert.ok(hits >= 0.9 * measured.kept.requests, `only ${hits} of ${measured.kept.requests} answers were kept ones`);
  const rpsRatio = measured.kept.rps / measured.plain.rps;
  return [
    {
      scenario: 'list of 20, kept',
      product: measured.kept,
      floor: { name: 'uncached', ...measured.plain },
      rpsRatio,
      cpuRatio: measured.kept.cpuMs / measured.plain.cpuMs,
      limit: `≥ ${TIMES} × rps`,
      met: rpsRatio >= TIMES,
    },
  ];
};
