import assert from 'node:assert/strict';
import { straightQuestion, straightTarget } from '../direct.mjs';
import { askAll, dataIn, graphqlTarget, takeTurns } from '../load.mjs';
import { SEARCH, SUGGEST } from '../questions.mjs';
import { randomFrom } from '../random.mjs';

const QUESTIONS = 40;
const CALLERS = 16;

const askStraight = async (stack, question) =>
  (await stack.engine('POST', '/multi-search', straightQuestion(question, { highlights: false }))).results[0];

const askProduct = async (stack, { query, sector }) =>
  (await stack.ask(SEARCH, { query, filter: { sectors: [sector] } })).searchStories;

/** Without words both must find the same number; with words each hit is of the sector. Gives the share of hits that are marked. */
const verify = async ({ stack, vocabulary }, question) => {
  const plain = { ...question, query: '' };
  const [ours, theirs] = [await askProduct(stack, plain), await askStraight(stack, plain)];
  const own = 'select count(*)::integer as number from stories where source is distinct from $1 and state = $2';
  const { rows } = await stack.database.query(own, ['bench', 'PUBLISHED']);
  const more = ours.totalCount - theirs.estimatedTotalHits;
  assert(more >= 0 && more <= rows[0].number, `${question.sector}: ${ours.totalCount}, ${theirs.estimatedTotalHits}`);
  const { engine, edges, facets, totalCount } = await askProduct(stack, question);
  assert.equal(engine, 'MEILISEARCH');
  const kinds = facets.find(({ field }) => field === 'KIND').buckets;
  assert.equal(
    kinds.reduce((sum, { count }) => sum + count, 0),
    totalCount,
    'the kinds of all matches',
  );
  for (const { node } of edges) {
    const line = vocabulary.withBroader.sectors(node.sectors.map(({ slug }) => slug));
    assert(line.includes(question.sector), `${node.slug} is not about ${question.sector}`);
  }
  return edges.filter(({ highlights }) => highlights.length > 0).length / Math.max(1, edges.length);
};

const questionsFor = async ({ stack, options, vocabulary }) => {
  const random = randomFrom(options.seed + 99);
  const found = [];
  for (let tries = 0; found.length < QUESTIONS; tries += 1) {
    if (tries > QUESTIONS * 40) throw new Error('The collection is too small for questions that find something.');
    const words = Array.from({ length: random.between(1, 3) }, () => vocabulary.words[random.between(60, 1_500)]);
    const question = { query: words.join(' '), sector: random.one(vocabulary.sectors) };
    const { totalCount } = await askProduct(stack, question);
    if (totalCount > 0 && (await askStraight(stack, question)).estimatedTotalHits > 0) found.push(question);
  }
  return found;
};

/** The same questions, without who answered, from a process with its own settings: it keeps what does not change. */
const keptSearches = async ({ stack, options }, questions) => {
  const keeping = await stack.startApi('api-keeping-searches', {});
  const plain = graphqlTarget(
    stack,
    SEARCH.replace('totalCount engine', 'totalCount'),
    questions.map(({ query, sector }) => ({ query, filter: { sectors: [sector] } })),
  );
  const kept = { ...plain, url: `${keeping.url}/graphql`, processes: { ...plain.processes, api: keeping.pid } };
  const anew = {
    ...kept,
    requests: kept.requests.map((one) => ({ ...one, headers: { ...one.headers, ...OF_THEIR_OWN } })),
  };
  const [theirs, ours] = [await askAll(anew), await askAll(kept)];
  assert.deepEqual(ours.map(dataIn), theirs.map(dataIn), 'not what is answered anew');
  const { kept: measured } = await takeTurns({ kept }, { ...options, connections: CALLERS });
  return measured;
};

/** Whoever brings a cookie is answered anew. */
const OF_THEIR_OWN = { cookie: 'visited=1' };

/** Words with a filter by sector, all facets and highlights, beside the same question put straight to Meilisearch. */
export const searchScenario = async (run) => {
  const { stack, options } = run;
  const questions = await questionsFor(run);
  const marked = [];
  for (const question of questions) marked.push(await verify(run, question));
  const share = marked.reduce((sum, part) => sum + part, 0) / marked.length;
  assert(share > 0.5, `only ${share} of the hits show where they speak of what was asked for`);
  const product = graphqlTarget(
    stack,
    SEARCH,
    questions.map(({ query, sector }) => ({ query, filter: { sectors: [sector] } })),
  );
  product.processes.meilisearch = stack.meilisearch.pid;
  const sides = {
    straight: straightTarget(stack, questions, { highlights: true }),
    product,
    unmarked: straightTarget(stack, questions, { highlights: false }),
  };
  const measured = await takeTurns(sides, { ...options, connections: CALLERS });
  const kept = await keptSearches(run, questions);
  const alone = await takeTurns({ product, straight: sides.straight }, { ...options, connections: 1 });
  const withinMs = options.stories > 10_000 ? 150 : 50;
  const row = (scenario, floor, limits) => ({
    scenario,
    product: measured.product,
    floor,
    rpsRatio: measured.product.rps / floor.rps,
    cpuRatio: measured.product.cpuMs / floor.cpuMs,
    ...limits,
  });
  const { p95, cpuMs } = measured.product;
  return [
    row(
      `search, ${CALLERS} callers (straight to Meilisearch p95 ${measured.straight.p95.toFixed(0)} ms)`,
      { name: 'straight to Meilisearch', ...measured.straight },
      {
        limit: '≤ 1.3 × CPU, p95 < 60 ms at 10k',
        met: cpuMs / measured.straight.cpuMs <= 1.3 && p95 < 60,
      },
    ),
    {
      scenario: `search, one caller (straight to Meilisearch p95 ${alone.straight.p95.toFixed(0)} ms)`,
      product: alone.product,
      limit: `p95 < ${withinMs} ms at ${options.stories > 10_000 ? '100k' : '10k'}`,
      met: alone.product.p95 < withinMs,
    },
    {
      scenario: `search, ${CALLERS} callers, answers kept as they are by default`,
      product: kept,
      limit: 'p95 < 60 ms at 10k',
      met: kept.p95 < 60,
    },
    row('search, floor without highlights', { name: 'straight, no highlights', ...measured.unmarked }, { met: null }),
  ];
};

/** Completion of the beginnings of words and of names of bodies, one caller. */
export const suggestScenario = async ({ stack, options, vocabulary }) => {
  const random = randomFrom(options.seed + 7);
  const whole = () => (random.chance(0.5) ? vocabulary.words[random.below(3_000)] : random.one(vocabulary.bodies));
  const variables = Array.from({ length: 200 }, () => ({ prefix: whole().slice(0, random.between(2, 6)) }));
  const { product } = await takeTurns(
    { product: graphqlTarget(stack, SUGGEST, variables) },
    { ...options, connections: 1 },
  );
  return [{ scenario: 'suggest, one caller', product, limit: 'p95 < 20 ms', met: product.p95 < 20 }];
};
