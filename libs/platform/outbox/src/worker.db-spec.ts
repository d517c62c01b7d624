import { Logger } from '@nestjs/common';
import { SystemClock, UuidIds } from '#kernel';
import type { AppConfig } from '#platform/config';
import { AdvisoryLocks } from '#platform/database';
import { TestJournal } from '../../../../test/support/journal.js';
import { ConsumerLoop } from './consumer-loop.js';
import { DeliveryRound } from './delivery-round.js';
import { ConsumerUnavailable, DELIVERED, type DeliveryOutcome, EventConsumer } from './event-consumer.js';
import type { JournalEvent } from './journal-event.js';
import { ConsumerPlace } from './persistence/consumer-place.js';
import { Deliveries } from './persistence/deliveries.js';
import { JournalBell } from './persistence/journal-bell.js';
import { OutboxLag } from './persistence/outbox-lag.js';
import { ScheduleTurn } from './persistence/schedule-turn.js';
import { Schedule } from './schedule.js';
import { ScheduleLoop } from './schedule-loop.js';
import { Worker } from './worker.js';

const NEVER_POLL = { pollMs: 600_000 };

class Recorder extends EventConsumer {
  readonly name = 'recorder';
  readonly batchSize = 20;
  readonly seen: string[] = [];

  constructor(private readonly work: (signal: AbortSignal) => Promise<void> = () => Promise.resolve()) {
    super();
  }

  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    await this.work(signal);
    this.seen.push(...events.map(({ subjectId }) => subjectId));
    return DELIVERED;
  }
}

class Job extends Schedule {
  readonly name = 'job';

  constructor(
    readonly run: () => Promise<void>,
    readonly everySeconds = 0.02,
  ) {
    super();
  }
}

const sleep = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));

const until = async (what: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await sleep(10);
  }
};

describe('worker', () => {
  let journal: TestJournal;
  let workers: Worker[];
  let locks: AdvisoryLocks;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    journal = await TestJournal.open(new SystemClock());
    locks = new AdvisoryLocks(journal.config());
  });
  beforeEach(async () => {
    await journal.clear();
    workers = [];
  });
  afterEach(() => Promise.all(workers.map((worker) => worker.stop())));
  afterAll(async () => {
    await locks.onModuleDestroy();
    await journal.end();
  });

  const worker = (settings: Partial<AppConfig['worker']> = {}): Worker => {
    const config = journal.config(settings);
    const place = new ConsumerPlace(journal.database);
    const deliveries = new Deliveries(journal.database, place, journal.clock, new UuidIds(), config);
    const bell = new JournalBell(config);
    const loop = new ConsumerLoop(new DeliveryRound(deliveries, config), place, bell, config);
    const made = new Worker(loop, new ScheduleLoop(new ScheduleTurn(locks)), bell);
    workers.push(made);
    return made;
  };

  const listeners = async (): Promise<number[]> => {
    const rows = await journal.database.readOnce<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and application_name = 'ildsjel-journal-bell' and query ilike 'listen%'`,
    );
    return rows.map(({ pid }) => pid);
  };

  it('is woken by the commit of an event', async () => {
    const consumer = new Recorder();
    worker(NEVER_POLL).start([consumer]);
    await until(async () => (await listeners()).length === 1);
    await sleep(100);
    const first = await journal.tell(1);
    await until(() => consumer.seen.length === 1, 5_000);
    const second = await journal.tell(1);
    await until(() => consumer.seen.length === 2, 5_000);
    expect(consumer.seen).toEqual([...first, ...second]);
  });

  it('is woken again after its listening connection broke', async () => {
    const consumer = new Recorder();
    worker(NEVER_POLL).start([consumer]);
    await until(async () => (await listeners()).length === 1);
    const [broken] = await listeners();
    await journal.database.readOnce('select pg_terminate_backend($1)', [broken]);
    await until(async () => (await listeners()).some((pid) => pid !== broken));
    await sleep(100);
    await journal.tell(1);
    await until(() => consumer.seen.length === 1, 5_000);
  });

  it('finds events by looking when nobody wakes it', async () => {
    const consumer = new Recorder();
    worker({ pollMs: 20 }).start([consumer]);
    await until(async () => (await listeners()).length === 1);
    await journal.database.readOnce(
      `insert into events (id, kind, subject_id, subject_version, actor_id, occurred_at)
       values (gen_random_uuid(), 'StoryRevised', gen_random_uuid(), 1, 'test', now())`,
    );
    await until(() => consumer.seen.length === 1, 5_000);
  });

  it('shares the work with another, each event delivered once', async () => {
    const one = new Recorder(() => sleep(5));
    const other = new Recorder(() => sleep(5));
    worker({ pollMs: 20 }).start([one]);
    worker({ pollMs: 20 }).start([other]);
    const told = [...(await journal.tell(250)), ...(await journal.tell(250))];
    await until(() => one.seen.length + other.seen.length >= 500);
    await sleep(200);
    expect([...one.seen, ...other.seen].sort()).toEqual([...told].sort());
    expect(one.seen.length).toBeGreaterThan(0);
    expect(other.seen.length).toBeGreaterThan(0);
  });

  it('keeps a lease as long as the delivery lasts', async () => {
    const slow = new Recorder(() => sleep(2_500));
    const quick = new Recorder();
    worker({ pollMs: 20, leaseSeconds: 1 }).start([slow]);
    await journal.tell(1);
    await sleep(300);
    worker({ pollMs: 20, leaseSeconds: 1 }).start([quick]);
    await until(() => slow.seen.length === 1);
    await sleep(200);
    expect(quick.seen).toEqual([]);
  });

  it('waits while an engine is out of reach, loses nothing, and goes on by itself', async () => {
    let out = true;
    let tries = 0;
    const consumer = new Recorder(async () => {
      tries += 1;
      if (out) throw new ConsumerUnavailable('no route to the engine');
    });
    worker({ pollMs: 20 }).start([consumer]);
    const told = await journal.tell(5);
    await until(() => tries >= 3);
    const [lag] = await new OutboxLag(journal.database, journal.clock).read();
    expect(lag).toMatchObject({ pending: 5, dead: 0 });
    out = false;
    await until(() => consumer.seen.length === 5);
    expect(consumer.seen).toEqual(told);
  });

  it('delivers again what a consumer failed on', async () => {
    let tries = 0;
    const consumer = new Recorder(async () => {
      tries += 1;
      if (tries === 1) throw new Error('broken once');
    });
    worker({ pollMs: 20 }).start([consumer]);
    const told = await journal.tell(1);
    await until(() => consumer.seen.length === 1);
    expect(consumer.seen).toEqual(told);
    expect(tries).toBe(2);
  });

  it('finishes the batch under way when stopped', async () => {
    const consumer = new Recorder(() => sleep(300));
    const stopped = worker({ pollMs: 20 });
    stopped.start([consumer]);
    await journal.tell(1);
    await sleep(150);
    await stopped.stop();
    expect(consumer.seen).toHaveLength(1);
    const [lag] = await new OutboxLag(journal.database, journal.clock).read();
    expect(lag).toMatchObject({ pending: 0 });
  });

  it('gives back at once what it cannot finish in time when stopped', async () => {
    const stuck = new Recorder(() => new Promise<void>(() => undefined));
    const next = new Recorder();
    const stopped = worker({ pollMs: 20 });
    stopped.start([stuck]);
    const told = await journal.tell(2);
    await sleep(200);
    const begun = Date.now();
    await stopped.stop();
    expect(Date.now() - begun).toBeLessThan(4_500);
    worker({ pollMs: 20 }).start([next]);
    await until(() => next.seen.length === 2, 2_000);
    expect(next.seen).toEqual(told);
  });

  it('runs a schedule in one process at a time, also after it failed', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const job = (): Job =>
      new Job(async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(10);
        running -= 1;
        runs += 1;
        if (runs === 2) throw new Error('broken once');
      });
    worker().start([], [job()]);
    worker().start([], [job()]);
    await until(() => runs > 8);
    expect(most).toBe(1);
  });

  it('starts without a database and goes on when there is one', async () => {
    const consumer = new Recorder();
    const away = { ...journal.config({ pollMs: 20 }) };
    const place = new ConsumerPlace(journal.database);
    const register = jest.spyOn(place, 'register').mockRejectedValueOnce(new Error('out of reach'));
    const bell = new JournalBell({
      ...away,
      database: { ...away.database, url: 'postgres://ildsjel@127.0.0.1:1/none' },
    });
    const deliveries = new Deliveries(journal.database, place, journal.clock, new UuidIds(), away);
    const loop = new ConsumerLoop(new DeliveryRound(deliveries, away), place, bell, away);
    const made = new Worker(loop, new ScheduleLoop(new ScheduleTurn(locks)), bell);
    workers.push(made);
    made.start([consumer]);
    await journal.tell(1);
    await until(() => consumer.seen.length === 1);
    expect(register).toHaveBeenCalledTimes(2);
  });
});
