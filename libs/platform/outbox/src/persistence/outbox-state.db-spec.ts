import { ANONYMOUS, UuidIds, newId, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { USUAL_PATIENCE } from '../retry-delay.js';
import { ConsumerPlace } from './consumer-place.js';
import { DeadLetters } from './dead-letters.js';
import { Deliveries, type Lease } from './deliveries.js';
import { OutboxLag } from './outbox-lag.js';
import { PendingSubjects } from './pending-subjects.js';
import { ReplayDeadLetters } from './replay-dead-letters.js';

const ADMIN = systemActor('test');
const ALL = {
  consumer: 'index',
  bulk: false,
  batchSize: 100,
  newest: 0,
  bulkKinds: null,
  kinds: null,
  overtaken: [],
  awaitedBy: null,
};
const GONE = ['StoryUnpublished', 'StoryWithdrawn'];

describe('state of the outbox', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let deliveries: Deliveries;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
  });
  beforeEach(async () => {
    await journal.clear();
    const place = new ConsumerPlace(journal.database);
    await place.register({ name: 'index', startsAt: 'BEGINNING' });
    deliveries = new Deliveries(journal.database, place, journal.clock, new UuidIds(), journal.config());
  });
  afterAll(() => journal.end());

  const taken = async (): Promise<Lease> => {
    const lease = await deliveries.take(ALL);
    if (!lease) throw new Error('Nothing was due.');
    return lease;
  };

  const kill = async (count: number): Promise<void> => {
    await journal.tell(count);
    for (let attempt = 0; attempt < USUAL_PATIENCE.tries; attempt += 1) {
      for (let lease = await deliveries.take(ALL); lease; lease = await deliveries.take(ALL)) {
        await deliveries.settle(
          lease,
          lease.events.map(({ sequence }) => ({ sequence, error: 'no such field' })),
        );
      }
      journal.clock.advance(700);
    }
  };

  describe('lag', () => {
    it('counts events that are ahead and deliveries under way, and tells the age of the oldest', async () => {
      const lag = new OutboxLag(journal.database, journal.clock);
      expect(await lag.read()).toEqual([{ consumer: 'index', pending: 0, dead: 0, oldestPendingSeconds: 0 }]);
      await journal.tell(2);
      journal.clock.advance(20);
      const lease = await taken();
      await journal.tell(1);
      journal.clock.advance(5);
      expect(await lag.read()).toEqual([{ consumer: 'index', pending: 3, dead: 0, oldestPendingSeconds: 25 }]);
      await deliveries.settle(lease, []);
      expect(await lag.read()).toEqual([{ consumer: 'index', pending: 1, dead: 0, oldestPendingSeconds: 5 }]);
    });

    it('tells dead letters apart', async () => {
      await kill(2);
      expect(await new OutboxLag(journal.database, journal.clock).read()).toEqual([
        { consumer: 'index', pending: 0, dead: 2, oldestPendingSeconds: 0 },
      ]);
    });
  });

  describe('pending subjects', () => {
    it('are too many to name beyond a thousand events, ahead or under way', async () => {
      const pending = new PendingSubjects(journal.database);
      await journal.tell(1_000, 'StoryWithdrawn');
      expect(await pending.read('index', GONE)).toHaveLength(1_000);
      await journal.tell(1, 'StoryWithdrawn');
      expect(await pending.read('index', GONE)).toBeNull();
      await taken();
      expect(await pending.read('index', GONE)).toBeNull();
      expect(await pending.read('index', ['StoryPublished'])).toEqual([]);
    });

    it('leave out what was given up before it was made up for, and are not under way with anything given up', async () => {
      const pending = new PendingSubjects(journal.database);
      await kill(1);
      const [dead = ''] = (await pending.read('index', ['StoryPublished'])) ?? [];
      expect(await pending.read('index', ['StoryPublished'], journal.clock.now())).toEqual([]);
      const [ahead = ''] = await journal.tell(1);
      const asked = [dead, ahead, newId()];
      expect(await pending.underWay('index', asked)).toEqual(new Set([ahead]));
      await taken();
      await journal.tell([dead]);
      expect(await pending.underWay('index', asked)).toEqual(new Set([ahead]));
      expect(await pending.read('index', ['StoryPublished'], journal.clock.now())).toHaveLength(2);
    });

    it('are there from the commit of the event to the end of its delivery', async () => {
      const pending = new PendingSubjects(journal.database);
      await journal.tell(3);
      const gone = [...(await journal.tell(2, 'StoryUnpublished'))].sort();
      const read = async (): Promise<string[]> => (await pending.read('index', GONE))?.sort() ?? [];
      expect(await read()).toEqual(gone);
      const lease = await taken();
      expect(await read()).toEqual(gone);
      await deliveries.settle(lease, []);
      expect(await read()).toEqual([]);
    });

    it('stay there as dead letters', async () => {
      await kill(1);
      expect(await new PendingSubjects(journal.database).read('index', ['StoryPublished'])).toHaveLength(1);
      expect(await new PendingSubjects(journal.database).read('index', GONE)).toEqual([]);
    });

    it('are all that ever happened for a consumer that has not begun', async () => {
      const gone = await journal.tell(1, 'StoryWithdrawn');
      expect(await new PendingSubjects(journal.database).read('nobody', GONE)).toEqual(gone);
    });
  });

  describe('dead letters', () => {
    it('are listed and counted with their last error', async () => {
      await kill(2);
      const letters = new DeadLetters(journal.database);
      expect(await letters.counts()).toEqual([{ consumer: 'index', count: 2 }]);
      const list = await letters.list('index');
      expect(list.map(({ sequence }) => sequence)).toEqual(await journal.sequences());
      expect(list[0]).toMatchObject({ kind: 'StoryPublished', attempts: USUAL_PATIENCE.tries, error: 'no such field' });
      expect(await letters.list('other')).toEqual([]);
    });

    it('are replayed one by one or all, with all their tries', async () => {
      await kill(3);
      const replay = new ReplayDeadLetters(journal.database, journal.clock);
      const [first] = await journal.sequences();
      expect(await replay.run(ADMIN, { consumer: 'index', sequence: first! })).toBe(1);
      const lease = await taken();
      expect(lease.events.map(({ sequence }) => sequence)).toEqual([first]);
      expect(lease.attempts).toBe(1);
      await deliveries.settle(lease, []);
      expect(await replay.run(ADMIN)).toBe(2);
      expect(await replay.run(ADMIN)).toBe(0);
      expect((await taken()).events).toHaveLength(2);
    });

    it('are replayed by an administrator of every body only', async () => {
      const replay = new ReplayDeadLetters(journal.database, journal.clock);
      await expect(replay.run(ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      const grants = [{ role: 'ADMIN' as const, organisationId: 'one-body' }];
      await expect(replay.run({ ...ADMIN, kind: 'KEY', grants })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });
});
