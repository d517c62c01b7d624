import { Logger } from '@nestjs/common';
import { SystemClock, UuidIds, newId } from '#kernel';
import { AdvisoryLocks } from '#platform/database';
import { eventually } from '../../../../test/support/eventually.js';
import { TestJournal } from '../../../../test/support/journal.js';
import { ConsumerLoop } from './consumer-loop.js';
import { DeliveryRound } from './delivery-round.js';
import { EventConsumer } from './event-consumer.js';
import { ConsumerPlace } from './persistence/consumer-place.js';
import { Deliveries } from './persistence/deliveries.js';
import { JournalBell } from './persistence/journal-bell.js';
import { ScheduleTurn } from './persistence/schedule-turn.js';
import { Schedule } from './schedule.js';
import { ScheduleLoop } from './schedule-loop.js';
import { Worker } from './worker.js';

const untilDropped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('dropped'))));

/** Never comes to an end by itself. */
class Endless extends EventConsumer {
  readonly name = 'endless';
  readonly batchSize = 20;
  dropped = 0;

  deliver(_: unknown, signal: AbortSignal): Promise<never> {
    return untilDropped(signal).finally(() => (this.dropped += 1));
  }
}

class EndlessJob extends Schedule {
  readonly name = 'endless';
  readonly everySeconds = 0.02;
  runs = 0;
  dropped = 0;

  run(signal: AbortSignal): Promise<never> {
    this.runs += 1;
    return untilDropped(signal).finally(() => (this.dropped += 1));
  }
}

describe('a worker that has lost', () => {
  let journal: TestJournal;
  let locks: AdvisoryLocks;
  let worker: Worker;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    journal = await TestJournal.open(new SystemClock());
    const config = journal.config({ pollMs: 600_000, leaseSeconds: 1 });
    locks = new AdvisoryLocks(config);
    const place = new ConsumerPlace(journal.database);
    const deliveries = new Deliveries(journal.database, place, journal.clock, new UuidIds(), config);
    const bell = new JournalBell(config);
    const loop = new ConsumerLoop(new DeliveryRound(deliveries, config), place, bell, config);
    worker = new Worker(loop, new ScheduleLoop(new ScheduleTurn(locks)), bell);
  });
  beforeEach(() => journal.clear());
  afterEach(() => worker.stop());
  afterAll(async () => {
    await locks.onModuleDestroy();
    await journal.end();
  });

  it('a batch to another drops it and leaves it to him', async () => {
    const consumer = new Endless();
    worker.start([consumer]);
    const [subject] = await journal.tell(1);
    const another = newId();
    await eventually(
      () =>
        journal.database.readOnce(
          `update event_deliveries set leased_by = $1, due_at = now() + interval '1 hour' where leased_by is not null
           returning 1`,
          [another],
        ),
      ({ length }) => length === 1,
    );
    await eventually(
      async () => consumer.dropped,
      (dropped) => dropped === 1,
    );
    await new Promise((wake) => setTimeout(wake, 100));
    const left = await journal.database.readOnce(
      'select subject_id as id, leased_by as by, last_error as error from event_deliveries',
    );
    expect(left).toEqual([{ id: subject, by: another, error: null }]);
  });

  it('the way to renew its lease drops the batch before another can take it', async () => {
    const consumer = new Endless();
    const renewed = jest.spyOn(Deliveries.prototype, 'renew').mockRejectedValue(new Error('no connection'));
    worker.start([consumer]);
    await journal.tell(1);
    await eventually(
      async () => consumer.dropped,
      (dropped) => dropped > 0,
    ).finally(() => renewed.mockRestore());
  });

  it('its turn drops the schedule, and takes the turn again', async () => {
    const job = new EndlessJob();
    worker.start([], [job]);
    await eventually(
      async () => job.runs,
      (runs) => runs === 1,
    );
    await journal.database.readOnce(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'ildsjel-locks'`,
    );
    await eventually(
      async () => [job.dropped, job.runs],
      ([dropped, runs]) => dropped === 1 && runs === 2,
    );
  });
});
