import { eventually } from '../support/eventually.js';
import { RunningProduct, productSettings } from '../support/running-product.js';
import { testSearchEngine } from '../support/search-engine.js';
import { StoryWorld } from '../support/story-world.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const LEASE_SECONDS = 3;

let world: StoryWorld;
let proxy: TcpProxy;
let product: RunningProduct;

beforeAll(async () => {
  world = await StoryWorld.start();
  proxy = await TcpProxy.before(testSearchEngine().url);
  const settings = await productSettings(world.api.databaseUrl);
  product = new RunningProduct({ ...settings, WORKER_LEASE_SECONDS: String(LEASE_SECONDS), RECONCILE_SECONDS: '3600' });
  await product.ready();
});
afterAll(async () => {
  await product.stop();
  await proxy.close();
  await world.stop();
});

const outstanding = async (): Promise<{ leased: number; waiting: number }> => {
  const [row] = await world.rows<{ leased: number; waiting: number }>(
    `select count(*) filter (where leased_by is not null)::integer as leased,
      (count(*) + (select count(*) from events e
        where e.sequence > (select position from event_consumers c where c.name = 'search-index')))::integer as waiting
     from event_deliveries where consumer = 'search-index'`,
  );
  return row ?? { leased: -1, waiting: -1 };
};
const leaseHolders = async (): Promise<readonly string[]> => {
  const rows = await world.rows<{ holder: string }>(
    'select distinct leased_by::text as holder from event_deliveries where leased_by is not null',
  );
  return rows.map(({ holder }) => holder);
};
const found = (query: string, number: number): Promise<unknown> =>
  eventually(
    () => product.search(query),
    ({ engine, totalCount }) => engine === 'MEILISEARCH' && totalCount === number,
    (LEASE_SECONDS + 15) * 1_000,
  );

/** Makes the worker take a delivery and wait for an engine that says nothing, and kills it there. */
const killInBetween = async (work: () => Promise<unknown>): Promise<void> => {
  await product.worker.end('SIGTERM');
  product.startWorker({ MEILI_URL: proxy.url });
  await eventually(
    () => product.search(''),
    ({ engine }) => engine === 'MEILISEARCH',
    15_000,
  );
  await eventually(outstanding, ({ waiting }) => waiting === 0, 15_000);
  await proxy.stall();
  await work();
  await eventually(outstanding, ({ leased }) => leased > 0, 15_000);
  await product.worker.end('SIGKILL');
  await proxy.pass();
  expect((await outstanding()).leased).toBeGreaterThan(0);
};

describe('a worker killed between the commit and the index', () => {
  it('leaves its deliveries to another, which makes them after the lease', async () => {
    await killInBetween(() => world.published('Stafettpinnen i posthylla'));
    expect(await product.search('stafettpinnen')).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
    product.startWorker();
    await found('stafettpinnen', 1);
    expect(await eventually(outstanding, ({ waiting }) => waiting === 0, 15_000)).toEqual({ leased: 0, waiting: 0 });
  });

  it('lets nobody find what was taken down, before and after', async () => {
    const story = await world.published('Tatt ned i farten');
    await found('farten', 1);
    await killInBetween(async () => {
      await world.done('unpublishStory', { id: story.id }, world.editor);
      expect(await product.search('farten')).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
    });
    expect(await product.search('farten')).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
    expect((await product.index.ids()).length).toBe(2);
    product.startWorker();
    await eventually(
      () => product.index.ids(),
      (ids) => ids.length === 1,
      (LEASE_SECONDS + 15) * 1_000,
    );
    expect(await product.search('farten')).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
  });

  it('again and again, while stories are published, loses none of them', async () => {
    let publishing = true;
    const writing = (async () => {
      let number = 0;
      for (; publishing; number += 1) await world.published(`Utholdenhet ${number}`);
      return number;
    })();
    const killed = new Set<string>();
    for (let kills = 0; kills < 5; kills += 1) {
      const holders = await eventually(leaseHolders, (all) => all.some((holder) => !killed.has(holder)), 15_000);
      await product.worker.end('SIGKILL');
      for (const holder of holders) killed.add(holder);
      product.startWorker();
    }
    publishing = false;
    await found('utholdenhet', await writing);
    await eventually(outstanding, ({ waiting }) => waiting === 0, 20_000);
    const rows = await world.rows<{ id: string }>(`select id from stories where state = 'PUBLISHED' order by id`);
    expect(await product.index.ids()).toEqual(rows.map(({ id }) => id));
  });
});

describe("a Meilisearch out of the worker's reach while stories change", () => {
  it('is filled with what it missed, and shows nothing that was taken down meanwhile', async () => {
    const gone = await world.published('Ruller ned gardinene');
    await found('gardinene', 1);
    await product.worker.end('SIGTERM');
    product.startWorker({ MEILI_URL: proxy.url });
    await proxy.cut();
    await world.done('unpublishStory', { id: gone.id }, world.editor);
    await world.published('Ruller opp gardinene igjen');
    expect(await product.search('gardinene')).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
    await proxy.pass();
    await found('gardinene', 1);
    await eventually(outstanding, ({ waiting }) => waiting === 0, 20_000);
  });
});
