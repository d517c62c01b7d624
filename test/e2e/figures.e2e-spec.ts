import { eventually } from '../support/eventually.js';
import { Figures } from '../support/figures.js';
import { RunningProduct, productSettings } from '../support/running-product.js';
import { testSearchEngine } from '../support/search-engine.js';
import { StoryWorld } from '../support/story-world.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { freePort } from '../support/whole-product.js';

let world: StoryWorld;
let proxy: TcpProxy;
let product: RunningProduct;
let workerDoor: string;

beforeAll(async () => {
  world = await StoryWorld.start();
  proxy = await TcpProxy.before(testSearchEngine().url);
  const settings = await productSettings(world.api.databaseUrl, { ...testSearchEngine(), url: proxy.url });
  const port = await freePort();
  workerDoor = `http://127.0.0.1:${port}`;
  product = new RunningProduct({
    ...settings,
    WORKER_HTTP_PORT: String(port),
    RECONCILE_SECONDS: '4',
    ...patient,
    ...noBudgets,
  });
  await product.ready(90_000);
});
afterAll(async () => {
  await product.stop();
  await proxy.close();
  await world.stop();
});

/** A busy machine is not taken for an engine that is gone. */
const patient = { MEILI_DEADLINE_MS: '20000' };
/** Nothing is told to other processes behind the back of what is measured. */
const noBudgets = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' };

type Wanted = readonly [name: string, labels?: Readonly<Record<string, string>>];

const api = async ([name, labels]: Wanted): Promise<number | null> =>
  (await Figures.of(product.api.url)).sum(name, labels);
const worker = async ([name, labels]: Wanted): Promise<number | null> =>
  (await Figures.of(workerDoor)).sum(name, labels);

/** By how much each of some figures of the api grew through the work. */
const grown = async (figures: readonly Wanted[], work: () => Promise<unknown>): Promise<number[]> => {
  const read = async (): Promise<number[]> => {
    const all = await Figures.of(product.api.url);
    return figures.map(([name, labels]) => all.sum(name, labels) ?? 0);
  };
  const before = await read();
  await work();
  return (await read()).map((value, place) => value - (before[place] ?? 0));
};

const LIST = '{ one: stories(first: 1) { edges { cursor } } two: stories(first: 2) { edges { cursor } } }';
const resolving = (field: string): Wanted => ['ildsjel_resolver_seconds_count', { field }];
const statement = (name: string): Wanted => ['ildsjel_sql_seconds_count', { statement: name }];
const answeredBy = (engine: string): Wanted => ['ildsjel_searches_total', { engine }];
const circuit = (state: string): Wanted => ['ildsjel_search_circuit', { state }];
const consumer = { consumer: 'search-index' };
const REQUESTS: Wanted = ['ildsjel_http_request_seconds_count', { route: '/graphql', status: '200' }];
const STATEMENTS: Wanted = ['ildsjel_sql_seconds_count'];

describe('the figures of the api', () => {
  it('count requests, root fields and statements, those that were asked for and no others', async () => {
    const figures = [REQUESTS, resolving('Query.stories'), resolving('Query.viewer'), STATEMENTS];
    const [requests, stories, viewer, statements] = await grown(figures, () => product.graphql(LIST));
    expect([requests, stories, viewer]).toEqual([1, 2, 0]);
    expect(statements).toBeGreaterThanOrEqual(2);
    expect(await grown(figures.slice(0, 3), () => product.get('/health/live'))).toEqual([0, 0, 0]);
    expect(await grown([statement('health.ready')], () => product.get('/health/ready'))).toEqual([1]);
    expect(await grown([statement('health.ready')], () => product.get('/health/live'))).toEqual([0]);
  });

  it('count statements without a name as "once" and verbs as "transaction", also refused ones', async () => {
    const figures = [statement('once'), statement('transaction'), resolving('Mutation.createStory')];
    const filtered = '{ stories(first: 1, filter: { methods: ["procurement"] }) { totalCount } }';
    const [once, verbs] = await grown(figures, () => product.graphql(filtered));
    expect([once! > 0, verbs]).toEqual([true, 0]);
    const create = 'mutation ($input: CreateStoryInput!) { createStory(input: $input) { errors { code } } }';
    const input = { kind: 'CASE_STORY', originalLanguage: 'NB', texts: [], organisations: [] };
    const [, more, creations] = await grown(figures, () => product.graphql(create, { input }, world.contributor));
    expect([more! >= 1, creations]).toEqual([true, 1]);
  });

  it('say which engine answers and how the circuit stands, as Meilisearch goes and comes', async () => {
    const engines = [answeredBy('MEILISEARCH'), answeredBy('POSTGRESQL')];
    expect(await grown(engines, () => product.search('ingenting'))).toEqual([1, 0]);
    expect(await Promise.all([circuit('closed'), circuit('open'), circuit('off')].map(api))).toEqual([1, 0, 0]);
    await proxy.cut();
    expect(await grown(engines, () => product.search('ingenting'))).toEqual([0, 1]);
    await product.search('ingenting');
    await product.search('ingenting');
    expect(await Promise.all([circuit('closed'), circuit('off')].map(api))).toEqual([0, 0]);
    await proxy.pass();
    await product.ready(90_000);
    expect(await api(circuit('closed'))).toBe(1);
  });
});

const waiting: Wanted = ['ildsjel_outbox_waiting', consumer];

describe('the figures of the outbox', () => {
  const oldest: Wanted = ['ildsjel_outbox_oldest_seconds', consumer];
  const dead: Wanted = ['ildsjel_outbox_dead', consumer];

  it('are nought when nothing waits, grow while nobody delivers, and fall again', async () => {
    await eventually(
      () => api(waiting),
      (number) => number === 0,
      60_000,
    );
    expect([await api(oldest), await api(dead)]).toEqual([0, 0]);
    await proxy.cut();
    await world.published('Venter på levering');
    await eventually(
      () => api(oldest),
      (seconds) => seconds !== null && seconds > 1,
      60_000,
    );
    expect(await worker(waiting)).toBeGreaterThan(0);
    await proxy.pass();
    await eventually(
      () => worker(waiting),
      (number) => number === 0,
      60_000,
    );
    expect(await api(oldest)).toBe(0);
  });

  it('tell of dead letters', async () => {
    await world.rows(`insert into event_deliveries (consumer, sequence, kind, subject_id, due_at, dead_at)
      select 'search-index', sequence, kind, subject_id, now(), now() from events order by sequence limit 1`);
    expect(await api(dead)).toBe(1);
    await world.rows('delete from event_deliveries where dead_at is not null');
    expect(await api(dead)).toBe(0);
  });
});

describe('the figures of the worker', () => {
  const missing: Wanted = ['ildsjel_index_differences', { kind: 'missing' }];
  const comparedAt: Wanted = ['ildsjel_index_compared_timestamp_seconds'];

  it('tell what the last comparison found, and when it was', async () => {
    const { slug } = await world.published('Savnet i indeksen');
    const [story] = await world.rows<{ id: string }>('select id from stories where slug = $1', [slug]);
    await eventually(
      () => product.index.ids(),
      (ids) => ids.includes(story!.id),
      60_000,
    );
    await eventually(
      () => worker(missing),
      (number) => number === 0,
      60_000,
    );
    // Each event of the story puts it into the index anew.
    await eventually(
      () => worker(waiting),
      (number) => number === 0,
      60_000,
    );
    const before = (await worker(comparedAt)) ?? 0;
    expect(Math.abs(Date.now() / 1_000 - before)).toBeLessThan(60);
    await product.index.lose([story!.id]);
    await eventually(
      () => worker(missing),
      (number) => number === 1,
      60_000,
    );
    await eventually(
      () => worker(missing),
      (number) => number === 0,
      60_000,
    );
    expect(await worker(comparedAt)).toBeGreaterThan(before);
  });

  it('are behind a door that says how it is, and nothing else', async () => {
    const ask = (path: string, method = 'GET'): Promise<Response> => fetch(`${workerDoor}${path}`, { method });
    expect(await (await ask('/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await ask('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', parts: { database: 'up', search: 'up', mail: 'mailbox' } },
    ]);
    expect([(await ask('/graphql')).status, (await ask('/health/live', 'POST')).status]).toEqual([404, 405]);
    expect(await worker(statement('outbox.has-work'))).toBeGreaterThan(0);
  });

  it('are behind no door when none is asked for', async () => {
    const [port, other] = [await freePort(), await freePort()];
    const settings = { ...product.settings, PORT: String(port), WORKER_HTTP_PORT: '' };
    const silent = product.another('worker', settings);
    await eventually(
      async () => silent.output,
      (text) => text.includes('Started with'),
      60_000,
    );
    const tries = [port, other].map((one) =>
      fetch(`http://127.0.0.1:${one}/health/live`).then(
        () => true,
        () => false,
      ),
    );
    expect(await Promise.all(tries)).toEqual([false, false]);
    await silent.end('SIGTERM');
  });
});
