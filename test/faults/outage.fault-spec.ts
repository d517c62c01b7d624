import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#platform/database';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { Launched } from '../support/launched.js';
import { type Outcome, RunningProduct, productSettings } from '../support/running-product.js';
import { StoryWorld } from '../support/story-world.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const STORIES = '{ stories { totalCount } }';
const SEARCH = '{ searchStories(query: "post") { totalCount } }';
const CREATE = `mutation { createStory(input: { kind: LESSON, originalLanguage: NB, texts: [{ language: NB, title: "Uten database" }] }) {
  story { id } errors { message } } }`;

/** What must not be told of the inside. */
const INSIDE = /127\.0\.0\.1|localhost|ECONN|select |from stories|stack|\.js:|pg_|5432|node_modules/i;

const expectUnavailable = (outcome: Outcome): void => {
  expect(outcome.status).toBe(503);
  expect(Number(outcome.retryAfter)).toBeGreaterThan(0);
  const { errors } = JSON.parse(outcome.text) as { errors: { message: string; extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
  expect(outcome.text).not.toMatch(INSIDE);
};

/** The database is away: every door says so, the process lives, and nothing of the inside shows. */
const expectOutage = async (product: RunningProduct, token: string): Promise<void> => {
  for (const query of [STORIES, SEARCH, '{ suggest(prefix: "post") { text } }', '{ changes { edges { cursor } } }']) {
    expectUnavailable(await product.graphql(query));
  }
  for (const query of [STORIES, CREATE]) expectUnavailable(await product.graphql(query, {}, token));
  const ready = await product.get('/health/ready');
  expect([ready.status, JSON.parse(ready.text)]).toMatchObject([
    503,
    { status: 'unavailable', parts: { database: 'down' } },
  ]);
  expect(Number(ready.retryAfter)).toBeGreaterThan(0);
  expect((await product.get('/health/live')).status).toBe(200);
  expect(await product.graphql('{ __typename }')).toMatchObject({ status: 200 });
  expect([product.api.runs, product.worker.runs]).toEqual([true, true]);
};

describe('PostgreSQL behind a wire that breaks', () => {
  let world: StoryWorld;
  let proxy: TcpProxy;
  let product: RunningProduct;
  const ends = new AsyncDisposableStack();

  beforeAll(async () => {
    world = await StoryWorld.start();
    ends.defer(() => world.stop());
    proxy = await TcpProxy.before(world.api.databaseUrl);
    ends.defer(() => proxy.close());
    product = new RunningProduct(await productSettings(proxy.url));
    ends.defer(() => product.stop());
    await product.ready();
  });
  afterEach(() => proxy.pass());
  afterAll(() => ends.disposeAsync());

  it('is answered for with 503, and comes back by itself, the worker too', async () => {
    const [api, worker] = [product.api.pid, product.worker.pid];
    await proxy.cut();
    await expectOutage(product, world.contributor);
    await world.published('Post mens ingen så på');
    await proxy.pass();
    await eventually(
      () => product.graphql(STORIES),
      ({ status }) => status === 200,
      patience(5_000),
    );
    await eventually(
      () => product.search('post'),
      ({ engine, totalCount }) => engine === 'MEILISEARCH' && totalCount === 1,
      patience(15_000),
    );
    expect((await product.get('/health/ready')).status).toBe(200);
    expect([product.api.pid, product.worker.pid]).toEqual([api, worker]);
    expect([product.api.runs, product.worker.runs]).toEqual([true, true]);
  });

  it('is answered for when it says nothing at all', async () => {
    await proxy.stall();
    const outcomes = await Promise.all([
      product.graphql(STORIES),
      product.graphql(SEARCH),
      product.graphql(CREATE, {}, world.contributor),
    ]);
    for (const outcome of outcomes) {
      expectUnavailable(outcome);
      expect(outcome.ms).toBeLessThan(12_000);
    }
    expect(await product.get('/health/ready')).toMatchObject({ status: 503 });
    expect((await product.get('/health/live')).status).toBe(200);
    await proxy.pass();
    await eventually(
      () => product.graphql(STORIES),
      ({ status }) => status === 200,
      patience(10_000),
    );
    await world.published('Post etter stillheten');
    await eventually(
      () => product.search('stillheten'),
      ({ engine, totalCount }) => engine === 'MEILISEARCH' && totalCount === 1,
      patience(30_000),
    );
  });

  it('breaks under requests: each is answered or refused, and what was acknowledged is there', async () => {
    const create = `mutation ($title: String!) { createStory(input: { kind: LESSON, originalLanguage: NB,
      texts: [{ language: NB, title: $title }] }) { story { id } errors { message } } }`;
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let turn = 0; ; turn += 1) {
        const title = `Innsendt ${writer} ${turn}`;
        const outcome = await product.graphql(create, { title }, world.contributor);
        if (outcome.status !== 200) return outcome;
        expect(outcome.text).toContain('"id"');
        acknowledged.push(title);
      }
    });
    await eventually(
      async () => acknowledged.length,
      (number) => number > 20,
      patience(10_000),
    );
    await proxy.cut();
    for (const refused of await Promise.all(writers)) expectUnavailable(refused);
    await proxy.pass();
    const rows = await world.rows<{ title: string }>(`select title from story_texts where title like 'Innsendt %'`);
    expect(rows.map(({ title }) => title)).toEqual(expect.arrayContaining(acknowledged));
    await eventually(
      () => product.graphql(STORIES),
      ({ status }) => status === 200,
      patience(5_000),
    );
  });
});

describe('PostgreSQL stopped and started', () => {
  let dataDir: string;
  let server: Launched;
  let product: RunningProduct;
  const ends = new AsyncDisposableStack();

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'ildsjel-fault-'));
    ends.defer(() => rmSync(dataDir, { recursive: true, force: true }));
    chmodSync(dataDir, 0o755);
    server = await Launched.start({ dataDir, setpriv: true });
    ends.defer(() => server.stop());
    await migrate(server.postgres.url);
  });
  afterAll(() => ends.disposeAsync());

  it('is waited for, at the start as well', async () => {
    const settings = await productSettings(server.postgres.url);
    const { url } = server.postgres;
    await server.stop();
    product = new RunningProduct(settings);
    ends.defer(() => product.stop());
    server = await Launched.start({ dataDir, setpriv: true });
    expect(server.postgres.url).toBe(url);
    await product.ready();

    await server.stop();
    expectUnavailable(await product.graphql(STORIES));
    expect(JSON.parse((await product.get('/health/ready')).text)).toMatchObject({ parts: { database: 'down' } });
    expect((await product.get('/health/live')).status).toBe(200);

    server = await Launched.start({ dataDir, setpriv: true });
    await eventually(
      () => product.graphql(STORIES),
      ({ status }) => status === 200,
      patience(10_000),
    );
    await product.ready();
    expect([product.api.runs, product.worker.runs]).toEqual([true, true]);
  });
});
