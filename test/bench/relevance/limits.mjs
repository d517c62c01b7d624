import { percentile } from './measures.mjs';

const BELOW_BEST = 0.02;
const MAY_FALL = 0.03;
const TIMED = 'lov';

const line = (what, figure, limit, met) => ({ what, figure, limit, met });
const number = (value) => value.toFixed(3);
const share = (value) => `${(value * 100).toFixed(1)} %`;

const bestOf = (name, baselines) =>
  Object.entries(baselines)
    .map(([engine, { groups }]) => ({ engine, ndcg: groups.find((group) => group.name === name)?.ndcg ?? 0 }))
    .toSorted((one, other) => other.ndcg - one.ndcg)[0];

const againstBest = ({ product, baselines }) =>
  product.groups.map(({ name, ndcg }) => {
    const best = bestOf(name, baselines);
    const floor = best.ndcg - BELOW_BEST;
    return line(`${name}, nDCG@10`, number(ndcg), `≥ ${number(floor)} (${best.engine} − ${BELOW_BEST})`, ndcg >= floor);
  });

/** Half and nearly all answers of one caller came within so many milliseconds. */
export const latencies = (answers) => ({
  p50: percentile(
    answers.map(({ ms }) => ms),
    0.5,
  ),
  p95: percentile(
    answers.map(({ ms }) => ms),
    0.95,
  ),
});

const timed = (latency) => {
  const { p50, p95 } = latency[TIMED] ?? {};
  return p50 === undefined
    ? []
    : [
        line(`p50 of one caller, ${TIMED}`, `${p50.toFixed(1)} ms`, '≤ 15 ms', p50 <= 15),
        line(`p95 of one caller, ${TIMED}`, `${p95.toFixed(1)} ms`, '≤ 40 ms', p95 <= 40),
      ];
};

const asWhole = ({ product: { mean, groups }, alone, latency }) => [
  line(`mean nDCG@10 over ${groups.length} groups`, number(mean.ndcg), '≥ 0.660', mean.ndcg >= 0.66),
  line('without any hit, mean over groups', share(mean.zero), '≤ 7 %', mean.zero <= 0.07),
  ...timed(latency),
  ...(alone
    ? [
        line(
          'mean nDCG@10 with Meilisearch killed',
          `${number(alone.mean.ndcg)} (${number(alone.mean.ndcg - mean.ndcg)})`,
          `≥ ${number(mean.ndcg - MAY_FALL)} (− ${MAY_FALL})`,
          alone.mean.ndcg >= mean.ndcg - MAY_FALL,
        ),
      ]
    : []),
];

const ofVerdict = ({ name, queries, mean, stored, held }) =>
  line(
    `${name}, mean nDCG@10 of ${queries}`,
    mean.toFixed(4),
    stored === undefined ? 'nothing is kept: --renew' : `≥ ${stored.toFixed(4)} − 0.01`,
    held,
  );

const ofControl = ({ name, shuffled, shuffledHeld }) =>
  line(`${name}, the answers dealt to other questions`, shuffled.toFixed(4), 'must not pass', !shuffledHeld);

/** Each figure that has a limit, beside it. */
export const judged = ({ whole, curated, verdicts, failures }) => [
  ...(whole ? asWhole(whole) : []),
  ...(whole && Object.keys(whole.baselines).length > 0 ? againstBest(whole) : []),
  ...(curated
    ? [
        line(
          'curated cases within the first five',
          `${curated.hits}/${curated.all}`,
          'all',
          curated.hits === curated.all,
        ),
      ]
    : []),
  ...verdicts.flatMap((verdict) => [ofVerdict(verdict), ofControl(verdict)]),
  line('queries answered with an error', `${failures}`, '0', failures === 0),
];
