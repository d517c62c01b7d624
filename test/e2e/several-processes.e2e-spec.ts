import { setTimeout as pause } from 'node:timers/promises';
import { RevokeApiKey } from '#domain/identity';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { eventually } from '../support/eventually.js';
import { Figures } from '../support/figures.js';
import type { ProductProcess } from '../support/product-process.js';
import { RunningProduct, productSettings } from '../support/running-product.js';
import { StoryWorld, soundStory } from '../support/story-world.js';
import { freePort } from '../support/whole-product.js';

const CONSUMER = 'search-index';
const PATIENCE_MS = 90_000;
/** What a key may ask for in a minute: little of it comes back while the tests run. */
const BUDGET = 3_000;
/** How often each worker comes to the schedule that ends embargoes. */
const EMBARGO_SECONDS = 5;
let world: StoryWorld;
let product: RunningProduct;
let apis: readonly ProductProcess[];
let workers: readonly { readonly process: ProductProcess; readonly door: string }[];

const startWorker = async (): Promise<(typeof workers)[number]> => {
  const port = await freePort();
  const process = product.another('worker', { WORKER_HTTP_PORT: String(port) });
  return { process, door: `http://127.0.0.1:${port}` };
};

beforeAll(async () => {
  world = await StoryWorld.start();
  // What each delivery was done by: two done for one event are seen, however quick they are.
  await world.rows(`create table deliveries_done (consumer text, sequence bigint, by uuid)`);
  await world.rows(`create function note_delivery() returns trigger language plpgsql as $$ begin
    insert into deliveries_done values (old.consumer, old.sequence, old.leased_by); return old; end $$`);
  await world.rows(
    `create trigger note after delete on event_deliveries for each row execute function note_delivery()`,
  );
  const settings = await productSettings(world.api.databaseUrl);
  product = new RunningProduct({
    ...settings,
    RATE_PER_KEY: String(BUDGET),
    RATE_SETTLE_MS: '100',
    WORKER_LEASE_SECONDS: '30',
    RECONCILE_SECONDS: '3600',
    STATEMENT_TIMEOUT_MS: '90000',
  });
  await product.worker.end('SIGTERM');
  apis = [product.api, product.another('api', { PORT: String(await freePort()) })];
  workers = [await startWorker(), await startWorker()];
  await product.ready(PATIENCE_MS);
  const isReady = (url: string): Promise<boolean> =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const url of [apis[1]!.url, ...workers.map(({ door }) => door)]) {
    await eventually(
      () => isReady(url),
      (ready) => ready,
      PATIENCE_MS,
    );
  }
});
afterAll(async () => {
  await Promise.all([apis[1]?.end('SIGTERM'), ...(workers ?? []).map(({ process }) => process.end('SIGTERM'))]);
  await product.stop();
  await world.stop();
});

const ask = async <T>(
  api: ProductProcess,
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly data: T; readonly status: number; readonly remaining: number }> => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: T };
  return { data, status: response.status, remaining: Number(response.headers.get('ratelimit-remaining')) };
};
const withKey = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const settled = (): Promise<unknown> =>
  eventually(
    () =>
      world.rows<{ left: number }>(`select ((select count(*) from event_deliveries) + (select count(*) from events
      where sequence > (select position from event_consumers where name = '${CONSUMER}')))::integer as left`),
    ([row]) => row?.left === 0,
    PATIENCE_MS,
  );
/** Numbers of events whose delivery was done more than once, and of those never delivered. */
const deliveredWrongly = (): Promise<readonly { sequence: string; times: number }[]> =>
  world.rows(`select e.sequence, count(d.sequence)::integer as times from events e
    left join deliveries_done d on d.sequence = e.sequence and d.consumer = '${CONSUMER}'
    group by e.sequence having count(d.sequence) <> 1`);

describe('two workers on one database', () => {
  it('deliver every event once, and both of them deliver', async () => {
    await settled();
    await Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let number = 0; number < 8; number += 1) await world.published(`Delt arbeid ${writer} ${number}`);
      }),
    );
    await settled();
    expect(await deliveredWrongly()).toEqual([]);
    const taken = await Promise.all(
      workers.map(async ({ door }) =>
        (await Figures.of(door)).sum('ildsjel_sql_seconds_count', { statement: 'transaction' }),
      ),
    );
    expect(taken.every((transactions) => (transactions ?? 0) > 0)).toBe(true);
  });

  it('are seen when an event is delivered twice, or not at all', async () => {
    const [event] = await world.rows<{ sequence: string }>('select sequence from events order by sequence limit 1');
    await world.rows(`insert into deliveries_done values ('${CONSUMER}', $1, null)`, [event?.sequence]);
    expect(await deliveredWrongly()).toEqual([{ sequence: event?.sequence, times: 2 }]);
    await world.rows('delete from deliveries_done where sequence = $1', [event?.sequence]);
    expect(await deliveredWrongly()).toEqual([{ sequence: event?.sequence, times: 0 }]);
  });

  it('take turns at a schedule, so that a story whose embargo has passed is released once', async () => {
    const held = await world.published('Holdt tilbake', { embargoUntil: '2099-01-01T00:00:00Z' });
    const [story] = await world.rows<{ id: string }>('select id from stories where slug = $1', [held.slug]);
    const database = world.api.get(Database);
    const waiting = async (): Promise<number> => {
      const [row] = await world.rows<{ number: number }>(
        `select count(*)::integer as number from pg_stat_activity where datname = current_database()
           and wait_event_type = 'Lock' and query like '%for update skip locked%'`,
      );
      return row?.number ?? 0;
    };
    await database.transaction(systemActor('test'), async (tx) => {
      // Whoever comes to release stories waits for this table, until both workers have come to their turn.
      await tx.query('lock table stories in exclusive mode');
      await tx.query(`update stories set embargo_until = now() - interval '1 second' where id = $1`, [story?.id]);
      await eventually(waiting, (number) => number > 0, PATIENCE_MS);
      await pause(EMBARGO_SECONDS * 1_000 + 5_000);
      expect(await waiting()).toBe(1);
      const another = world.rows('select id from stories where false for update skip locked');
      expect(await eventually(waiting, (number) => number > 1)).toBe(2);
      void another.catch(() => undefined);
    });
    const released = (): Promise<readonly { number: number }[]> =>
      world.rows(
        `select count(*)::integer as number from events where subject_id = $1 and actor_id = 'system:embargoes'`,
        [story?.id],
      );
    await eventually(released, ([row]) => (row?.number ?? 0) > 0, PATIENCE_MS);
    await pause(EMBARGO_SECONDS * 1_000 + 2_000);
    expect(await released()).toEqual([{ number: 1 }]);
  });
});

describe('two api processes on one database', () => {
  it('show a caller at once what it wrote at the other', async () => {
    const create = `mutation ($input: CreateStoryInput!) { createStory(input: $input) { story { id slug } } }`;
    const step = (name: string): string =>
      `mutation ($id: ID!) { ${name}(input: { id: $id }) { story { editorialState } } }`;
    const read =
      'query ($slug: String!) { story(slug: $slug) { title } stories(first: 1) { edges { node { slug } } } }';
    interface Read {
      readonly story: { readonly title: string } | null;
      readonly stories: { readonly edges: readonly { readonly node: { readonly slug: string } }[] };
    }
    for (let turn = 0; turn < 6; turn += 1) {
      const [one, other] = turn % 2 === 0 ? [apis[0]!, apis[1]!] : [apis[1]!, apis[0]!];
      const made = await ask<{ createStory: { story: { id: string; slug: string } } }>(
        one,
        create,
        { input: soundStory(`Lest hos den andre ${turn}`) },
        withKey(world.contributor),
      );
      const { id, slug } = made.data.createStory.story;
      const seen = async (): Promise<Read> => (await ask<Read>(other, read, { slug })).data;
      expect((await seen()).story).toBeNull();
      await ask(other, step('submitStory'), { id }, withKey(world.contributor));
      await ask(one, step('publishStory'), { id }, withKey(world.editor));
      const after = await seen();
      expect([after.story?.title, after.stories.edges[0]?.node.slug]).toEqual([`Lest hos den andre ${turn}`, slug]);
      await ask(one, step('unpublishStory'), { id }, withKey(world.editor));
      const gone = await seen();
      expect(gone.story).toBeNull();
      expect(gone.stories.edges[0]?.node.slug).not.toBe(slug);
    }
  });

  it('take a key no more a second after it was ended, both of them, though it was in use', async () => {
    const token = await world.api.key('READER');
    const uses = (): Promise<readonly number[]> =>
      Promise.all(apis.map(async (api) => (await ask(api, '{ viewer { kind } }', {}, withKey(token))).status));
    expect(await uses()).toEqual([200, 200]);
    await world.api.get(RevokeApiKey).run(systemActor('test'), { prefix: token.slice(8, 16) });
    const ended = performance.now();
    while ((await uses()).includes(200) && performance.now() - ended < 1_000);
    await pause(Math.max(0, 1_000 - (performance.now() - ended)));
    expect(await uses()).toEqual([401, 401]);
  });

  it('share what a caller may ask for', async () => {
    const left = async (api: ProductProcess, token: string): Promise<number> =>
      (await ask(api, '{ __typename }', {}, withKey(token))).remaining;
    const spending = '{ stories(first: 100) { edges { node { sectors { slug } } } } }';
    for (let request = 0; request < 20; request += 1) await ask(apis[0]!, spending, {}, withKey(world.reader));
    await eventually(
      () => left(apis[1]!, world.reader),
      (remaining) => remaining < BUDGET - 500,
      PATIENCE_MS,
    );
    expect(await left(apis[1]!, world.stranger)).toBeGreaterThan(BUDGET - 500);
  });
});
