import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock, systemActor } from '#kernel';
import type { QueueMail } from '#platform/mailer';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { TestJournal } from '../support/journal.js';
import { mailQueueOn } from '../support/mail-queue.js';
import { MailServer } from '../support/mail-server.js';
import { ProductProcess } from '../support/product-process.js';

const ACTOR = systemActor('test');
/** As many mails as one worker has on their way at a time. */
const HANDS = 4;
const withinMs = (): number => patience(30_000);

let journal: TestJournal;
let server: MailServer;
let queue: QueueMail;
let worker: ProductProcess;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  journal = await TestJournal.open(new SystemClock());
  ends.defer(() => journal.end());
  server = await MailServer.start();
  ends.defer(() => server.stop());
  queue = mailQueueOn(journal);
  startWorker();
  ends.defer(() => worker.end('SIGTERM'));
});
afterAll(() => ends.disposeAsync());
afterEach(() => {
  server.beforeSaying = () => Promise.resolve();
});

const startWorker = (): void => {
  worker = ProductProcess.start('worker', {
    DATABASE_URL: journal.url,
    SMTP_URL: server.url,
    MAIL_FROM: 'Ildsjel <post@ildsjel.example>',
    WORKER_LEASE_SECONDS: '2',
    LOG_LEVEL: 'warn',
  });
};

/** Queues some mails, each in a transaction of its own; gives their ids. */
const queued = async (count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const mail = {
      to: { name: null, address: `reader${number}@asker.example` },
      language: 'nb' as const,
      subject: `Nr. ${number}`,
      text: 'Hei',
      html: '<p>Hei</p>',
      unsubscribeUrl: null,
    };
    const id = await journal.database.transaction(ACTOR, (tx) => queue.run(tx, mail));
    ids.push(`<${id}@localhost>`);
  }
  return ids;
};

const unsent = async (): Promise<number> => {
  const [row] = await journal.database.readOnce<{ count: number }>(
    `select ((select count(*) from mails where sent_at is null)
       + (select count(*) from event_deliveries where consumer = 'mail'))::integer as count`,
  );
  return row?.count ?? -1;
};
const allSent = (): Promise<number> => eventually(unsent, (count) => count === 0, withinMs());
const arrivedOf = (ids: readonly string[]): string[] => server.messageIds.filter((id) => ids.includes(id));

describe('a worker killed', () => {
  it('with mails queued and on their way loses none, and repeats at most those that were in its hands', async () => {
    server.beforeSaying = () => pause(30);
    const kills = 4;
    const ids = await queued(80);
    for (let kill = 1; kill <= kills; kill += 1) {
      await eventually(
        () => Promise.resolve(new Set(arrivedOf(ids)).size),
        (count) => count >= kill * 12,
        withinMs(),
      );
      await worker.end('SIGKILL');
      startWorker();
    }
    await allSent();
    const arrived = arrivedOf(ids);
    expect(new Set(arrived)).toEqual(new Set(ids));
    expect(arrived.length - ids.length).toBeLessThanOrEqual(kills * HANDS);
  });

  it('between the acceptance of a mail and the note of it sends the same mail again, by the same name', async () => {
    const { promise: killed, resolve } = Promise.withResolvers<void>();
    server.beforeSaying = () => killed;
    const ids = await queued(1);
    await eventually(
      () => Promise.resolve(arrivedOf(ids)),
      (arrived) => arrived.length === 1,
      withinMs(),
    );
    await worker.end('SIGKILL');
    server.beforeSaying = () => Promise.resolve();
    resolve();
    startWorker();
    await allSent();
    expect(arrivedOf(ids)).toEqual([...ids, ...ids]);
  });
});

describe('a mail server that is away', () => {
  it('gets every mail when it is back, each once', async () => {
    await server.stop();
    const ids = await queued(5);
    await pause(1_500);
    expect(await unsent()).toBeGreaterThanOrEqual(5);
    await server.startAgain();
    await allSent();
    expect(arrivedOf(ids).toSorted()).toEqual([...ids].toSorted());
  });
});
