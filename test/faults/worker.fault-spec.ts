import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { FaultGround, WHOLE } from '../support/fault-ground.js';
import { testSearchEngine } from '../support/search-engine.js';
import { TcpProxy } from '../support/tcp-proxy.js';

let proxy: TcpProxy;
let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  proxy = await TcpProxy.before(testSearchEngine().url);
  ends.defer(() => proxy.close());
  ground = await FaultGround.lay({ settings: { WORKER_LEASE_SECONDS: '3' } });
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

/** Who is putting changes into the index; those who tell people of them hold theirs for a moment only. */
const leaseHolders = async (): Promise<readonly string[]> => {
  const rows = await ground.world.rows<{ holder: string }>(
    `select distinct leased_by::text as holder from event_deliveries
     where leased_by is not null and consumer = 'search-index'`,
  );
  return rows.map(({ holder }) => holder);
};
const aLease = (isRight: (holders: readonly string[]) => boolean): Promise<readonly string[]> =>
  eventually(leaseHolders, isRight, patience(30_000));

/** Makes the worker take a delivery and wait for an engine that says nothing, and kills it there. */
const killInBetween = async <T>(work: () => Promise<T>): Promise<T> => {
  await ground.delivered();
  await ground.product.worker.end('SIGTERM');
  await proxy.stall();
  ground.product.startWorker({ MEILI_URL: proxy.url });
  const result = await work();
  await aLease((holders) => holders.length > 0);
  await ground.product.worker.end('SIGKILL');
  await proxy.pass();
  expect(await leaseHolders()).toHaveLength(1);
  return result;
};

describe('a worker killed between the commit and the index', () => {
  it('leaves its deliveries to another, which makes them after the lease', async () => {
    const story = await killInBetween(() => ground.publish('Stafettpinnen i posthylla'));
    expect(story && (await ground.product.search(story.word))).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
    ground.product.startWorker();
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    if (story) await ground.isFound(story);
    expect(await leaseHolders()).toEqual([]);
  });

  it('lets nobody find what was taken down, before and after', async () => {
    const story = await ground.findable('Tatt ned i farten');
    await killInBetween(() => ground.takeDown(story));
    expect(await ground.product.search(story.word)).toEqual({ engine: 'MEILISEARCH', totalCount: 0 });
    expect(await ground.product.index.ids()).toContain(story.id);
    ground.product.startWorker();
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    expect(await ground.product.index.ids()).not.toContain(story.id);
  });

  it('again and again under writes, loses none of them', async () => {
    const writing = ground.write(2);
    const killed = new Set<string>();
    for (let kills = 0; kills < 5; kills += 1) {
      const holders = await aLease((all) => all.some((holder) => !killed.has(holder)));
      await ground.product.worker.end('SIGKILL');
      for (const holder of holders) killed.add(holder);
      ground.product.startWorker();
    }
    ground.rest();
    expect((await writing).every((stories) => stories > 0)).toBe(true);
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    expect(ground.watch.seen().answersWhileDown['MEILISEARCH']).toBeGreaterThan(0);
  });
});
