import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import type { ProductProcess } from '../support/product-process.js';
import { RunningProduct, productSettings } from '../support/running-product.js';
import { StoryWorld } from '../support/story-world.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { testSearchEngine } from '../support/search-engine.js';

type Line = Readonly<Record<string, unknown>>;

const CURSOR_KEY = `cursor-${randomUUID()}`;
const SAID = `hemmelig-${randomUUID()}`;
const PATIENCE_MS = 90_000;

const linesOf = ({ output }: Pick<ProductProcess, 'output'>): readonly Line[] =>
  output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** The secrets that an output tells. */
const told = (output: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => secret !== '' && output.includes(secret));

/** Lines about a delivery or a schedule that do not say which. */
const nameless = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(
    ({ room, deliveryId, runId, level }) =>
      (room === 'Schedules' || room === 'SearchIndex' || (room === 'Deliveries' && level === 'error')) &&
      deliveryId === undefined &&
      runId === undefined,
  );

const undelivered = async (): Promise<number> => {
  const [row] = await world.rows<{ number: number }>(
    `select ((select count(*) from event_deliveries) + (select count(*) from events
       where sequence > (select position from event_consumers where name = 'search-index')))::integer as number`,
  );
  return row?.number ?? -1;
};

let world: StoryWorld;
let database: TcpProxy;
let product: RunningProduct;
let secrets: readonly string[];

beforeAll(async () => {
  world = await StoryWorld.start();
  database = await TcpProxy.before(world.api.databaseUrl);
  const settings = await productSettings(database.url);
  secrets = [
    CURSOR_KEY,
    SAID,
    world.editor,
    testSearchEngine().apiKey,
    decodeURIComponent(new URL(world.api.databaseUrl).password),
  ];
  product = new RunningProduct({
    ...settings,
    CURSOR_KEY,
    LOG_LEVEL: 'debug',
    NODE_ENV: 'production',
    RECONCILE_SECONDS: '2',
  });
  await product.ready(PATIENCE_MS);
});
afterAll(async () => {
  await product.stop();
  await database.close();
  await world.stop();
});

describe('the log', () => {
  it('of the api has a line for each request, with the id that its sender gave', async () => {
    const id = randomUUID();
    await fetch(`${product.api.url}/graphql?query=${encodeURIComponent(`{ story(slug: "${SAID}") { title } }`)}`, {
      headers: { 'x-request-id': id, authorization: `Bearer ${world.editor}` },
    });
    await product.graphql('query ($t: String!) { searchStories(query: $t) { totalCount } }', { t: SAID }, world.editor);
    const lines = await eventually(
      async () => linesOf(product.api).filter(({ requestId }) => requestId === id),
      ({ length }) => length > 0,
    );
    expect(lines).toEqual([
      expect.objectContaining({ msg: 'request', level: 'debug', method: 'GET', route: '/graphql', status: 200 }),
    ]);
  });

  it('of the api says at once what it could not answer, and of which request', async () => {
    const id = randomUUID();
    await database.cut();
    const headers = { 'content-type': 'application/json', 'x-request-id': id };
    const body = JSON.stringify({ query: '{ stories { totalCount } }' });
    const { status } = await fetch(`${product.api.url}/graphql`, { method: 'POST', headers, body });
    await database.pass();
    expect(status).toBe(503);
    const isOf = ({ requestId }: Line): boolean => requestId === id;
    const lines = await eventually(
      async () => linesOf(product.api).filter(isOf),
      ({ length }) => length > 0,
    );
    expect(lines.at(-1)).toMatchObject({ msg: 'request', level: 'warn', status: 503, requestId: id });
  });

  it('of the worker names the delivery or the run of the schedule', async () => {
    await product.ready(PATIENCE_MS);
    const { slug } = await world.published('Savnet i indeksen');
    const [story] = await world.rows<{ id: string }>('select id from stories where slug = $1', [slug]);
    await eventually(
      () => product.index.ids(),
      (ids) => ids.includes(story!.id),
      PATIENCE_MS,
    );
    // Until its last event has been delivered the story may come back to the index without a word.
    await eventually(undelivered, (number) => number === 0, PATIENCE_MS);
    await product.index.lose([story!.id]);
    const again = await eventually(
      async () =>
        linesOf(product.worker).filter(({ msg }) =>
          /^(Delivering 1 stories again|Filling the index with 1 stories)/.test(String(msg)),
        ),
      ({ length }) => length > 0,
      PATIENCE_MS,
    );
    expect(again[0]).toMatchObject({ schedule: expect.any(String) as string, runId: expect.any(String) as string });
    expect(nameless(linesOf(product.worker))).toEqual([]);
    expect(
      nameless([
        { room: 'SearchIndex', msg: 'x' },
        { room: 'Schedules', msg: 'x', runId: '1' },
      ]),
    ).toHaveLength(1);
  });

  it('tells no secret and nothing of what was asked', () => {
    for (const { output } of [product.api, product.worker]) {
      expect(output.length).toBeGreaterThan(0);
      expect(told(output, secrets)).toEqual([]);
      for (const secret of secrets.filter((one) => one !== ''))
        expect(told(`${output}${secret}`, secrets)).toEqual([secret]);
    }
  });
});
