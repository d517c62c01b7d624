import { aPerson } from '../support/builders/person.builder.js';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { PUBLIC_URL } from '../support/api.js';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { MailServer, headOf } from '../support/mail-server.js';
import { ProductProcess } from '../support/product-process.js';
import { OTHER_BODY, StoryWorld } from '../support/story-world.js';

const STORIES = 25;
const FOLLOWERS = 3;

let world: StoryWorld;
let server: MailServer;
let worker: ProductProcess;
const ends = new AsyncDisposableStack();

const startWorker = (): void => {
  worker = ProductProcess.start('worker', {
    DATABASE_URL: world.api.databaseUrl,
    PUBLIC_URL,
    SMTP_URL: server.url,
    MAIL_FROM: 'Ildsjel <post@ildsjel.example>',
    WORKER_LEASE_SECONDS: '2',
    WORKER_POLL_MS: '50',
    LOG_LEVEL: 'warn',
  });
};
const count = async (sql: string): Promise<number> =>
  (await world.rows<{ count: number }>(`select count(*)::integer as count from ${sql}`))[0]?.count ?? -1;
const until = (ask: () => Promise<number>, isRight: (number: number) => boolean): Promise<number> =>
  eventually(ask, isRight, patience(60_000));

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  ends.defer(() => world.stop());
  server = await MailServer.start();
  server.beforeSaying = () => new Promise((wake) => setTimeout(wake, 100));
  ends.defer(() => server.stop());
  startWorker();
  ends.defer(() => worker.end('SIGTERM'));
  await until(
    () => count(`event_consumers where name = 'notices'`),
    (number) => number === 1,
  );
});
afterAll(() => ends.disposeAsync());

describe('a worker killed while people are told', () => {
  it('tells each of each story once, and mails it once but for what was in its hands', async () => {
    const people = await world.api.get(Database).transaction(systemActor('test'), async (tx) => {
      const ids: string[] = [];
      for (let number = 0; number < FOLLOWERS; number += 1) {
        const choices = { role: 'READER', organisation: OTHER_BODY, email: `leser${number}@ildsjel.example` } as const;
        const { id } = await aPerson(tx, choices);
        await tx.query(
          `insert into follows (id, person_id, kind, concept_id, frequency, created_at)
           select gen_random_uuid(), $1, 'METHOD', c.id, 'INSTANT', now() from concepts c where c.slug = 'procurement'`,
          [id],
        );
        ids.push(id);
      }
      return ids;
    });
    let working = true;
    const killing = (async () => {
      let kills = 0;
      for (; working; kills += 1) {
        await new Promise((wake) => setTimeout(wake, 3_500));
        await worker.end('SIGKILL');
        startWorker();
      }
      return kills;
    })();
    for (let number = 0; number < STORIES; number += 1) await world.published(`Historie ${number}`);
    await until(
      () => count('notices where mail_id is not null'),
      (number) => number >= (STORIES * FOLLOWERS) / 2,
    );
    working = false;
    const kills = await killing;
    await until(
      () => count(`notices`),
      (number) => number === STORIES * FOLLOWERS,
    );
    await until(
      () => count(`notices where mail_id is null`),
      (number) => number === 0,
    );
    await until(
      () => count(`mails where sent_at is null`),
      (number) => number === 0,
    );
    expect(kills).toBeGreaterThan(0);
    expect(await count('(select distinct person_id, story_id from notices) told')).toBe(STORIES * people.length);
    expect(await count(`event_deliveries where dead_at is not null`)).toBe(0);
    const ids = server.arrived.map((mail) => headOf(mail).get('message-id') ?? '');
    expect(new Set(ids).size).toBe(await count('mails'));
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(kills * 4);
    const told = (title: string): number =>
      new Set(
        server.arrived
          .filter(({ raw }) => raw.includes(title))
          .map((mail) => `${mail.to.join()} ${headOf(mail).get('message-id')}`),
      ).size;
    for (let number = 0; number < STORIES; number += 1)
      expect(told(`Historie ${number}`)).toBeGreaterThanOrEqual(FOLLOWERS);
  });
});
