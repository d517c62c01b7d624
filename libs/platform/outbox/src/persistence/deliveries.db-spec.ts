import { UuidIds, newId } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { USUAL_PATIENCE } from '../retry-delay.js';
import { ConsumerPlace } from './consumer-place.js';
import { Deliveries, type Lease } from './deliveries.js';

const LEASE_SECONDS = 30;
const WHOLE = {
  consumer: 'index',
  bulk: false,
  newest: 0,
  bulkKinds: null,
  kinds: null,
  overtaken: [],
  awaitedBy: null,
};

describe('deliveries', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let deliveries: Deliveries;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
  });
  beforeEach(async () => {
    await journal.clear();
    const place = new ConsumerPlace(journal.database);
    await place.register({ name: 'index', startsAt: 'BEGINNING' });
    deliveries = new Deliveries(
      journal.database,
      place,
      journal.clock,
      new UuidIds(),
      journal.config({ leaseSeconds: LEASE_SECONDS }),
    );
  });
  afterAll(() => journal.end());

  const numbers = (lease: Lease | null): number[] => (lease?.events ?? []).map(({ sequence }) => sequence);
  const take = (batchSize: number): Promise<Lease | null> => deliveries.take({ ...WHOLE, batchSize });
  const taken = async (batchSize: number): Promise<Lease> => {
    const lease = await take(batchSize);
    if (!lease) throw new Error('Nothing was due.');
    return lease;
  };
  const fail = (lease: Lease, error = 'broken'): Promise<void> =>
    deliveries.settle(
      lease,
      lease.events.map(({ sequence }) => ({ sequence, error })),
    );

  it('come in journal order, with what the event tells', async () => {
    const subjects = await journal.tell(5);
    const first = await taken(3);
    await deliveries.settle(first, []);
    const second = await taken(3);
    await deliveries.settle(second, []);
    expect([...numbers(first), ...numbers(second)]).toEqual(await journal.sequences());
    expect(first.events[0]).toEqual({
      sequence: expect.any(Number),
      id: expect.any(String),
      kind: 'StoryPublished',
      subjectId: subjects[0],
      subjectVersion: 1,
      revision: null,
      audience: null,
      actorId: 'system:test',
      occurredAt: journal.clock.now(),
    });
    expect(await take(3)).toBeNull();
  });

  it('are shared by workers that take at the same moment, none twice', async () => {
    await journal.tell(400);
    const leases = await Promise.all(Array.from({ length: 8 }, () => take(50)));
    const all = leases.flatMap(numbers);
    expect(all).toHaveLength(400);
    expect(new Set(all).size).toBe(400);
    expect(await take(50)).toBeNull();
  });

  it('of a subject that is out on a lease wait, whoever asks', async () => {
    const [subject = ''] = await journal.tell(1);
    const first = await taken(10);
    const [, other] = await journal.tell([subject, newId()]);
    const second = await taken(10);
    expect(second.events.map(({ subjectId }) => subjectId)).toEqual([other]);
    await deliveries.settle(first, []);
    expect((await taken(10)).events.map(({ subjectId }) => subjectId)).toEqual([subject]);
  });

  it('are taken over when a lease runs out, and the late worker changes nothing', async () => {
    await journal.tell(2);
    const lost = await taken(10);
    journal.clock.advance(LEASE_SECONDS - 1);
    expect(await take(10)).toBeNull();
    journal.clock.advance(2);
    const again = await taken(10);
    expect(numbers(again)).toEqual(numbers(lost));
    expect(again.attempts).toBe(2);
    expect(await deliveries.renew(lost)).toBe(false);
    await deliveries.settle(lost, []);
    await fail(again);
    journal.clock.advance(LEASE_SECONDS + 1);
    expect(numbers(await take(10))).toEqual(numbers(lost));
  });

  it('stay with the worker that renews its lease', async () => {
    await journal.tell(1);
    const lease = await taken(10);
    for (let beat = 0; beat < 5; beat += 1) {
      journal.clock.advance(LEASE_SECONDS - 5);
      expect(await deliveries.renew(lease)).toBe(true);
      expect(await take(10)).toBeNull();
    }
    await deliveries.settle(lease, []);
    journal.clock.advance(3_600);
    expect(await take(10)).toBeNull();
  });

  it('that fail come back after a growing delay, and are dead letters after the last try', async () => {
    await journal.tell(1);
    const delays: number[] = [];
    for (let attempt = 1; attempt < USUAL_PATIENCE.tries; attempt += 1) {
      const lease = await taken(10);
      expect(lease.attempts).toBe(attempt);
      await fail(lease, `broken for the ${attempt}. time`);
      let waited = 0;
      while (waited < 700 && !(await probe())) {
        journal.clock.advance(0.1);
        waited += 0.1;
      }
      delays.push(waited);
    }
    delays.forEach((delay, index) => {
      const longest = Math.min(2 ** index, 600);
      expect(delay).toBeGreaterThan(longest * 0.8 - 0.2);
      expect(delay).toBeLessThan(longest + 0.2);
    });
    await fail(await taken(10), 'broken for good');
    journal.clock.advance(86_400);
    expect(await take(10)).toBeNull();
    const [letter] = await journal.database.readOnce<{ attempts: number; last_error: string }>(
      'select attempts, last_error from event_deliveries where dead_at is not null',
    );
    expect(letter).toEqual({ attempts: USUAL_PATIENCE.tries, last_error: 'broken for good' });
  });

  it('that cannot go better are dead letters at once, and others as patiently tried as the consumer says', async () => {
    const [gone] = await journal.tell(2);
    const lease = await taken(10);
    const failures = lease.events.map(({ sequence, subjectId }) => ({
      sequence,
      error: 'no',
      isFinal: subjectId === gone,
    }));
    await deliveries.settle(lease, failures, { firstMs: 3_600_000, longestMs: 7_200_000, tries: 2 });
    const dead = (): Promise<{ gone: boolean }[]> =>
      journal.database.readOnce(
        'select subject_id = $1 as gone from event_deliveries where dead_at is not null order by sequence',
        [gone],
      );
    expect(await dead()).toEqual([{ gone: true }]);
    journal.clock.advance(2_000);
    expect(await take(10)).toBeNull();
    journal.clock.advance(2_000);
    const second = await taken(10);
    await deliveries.settle(second, failures.slice(1), { firstMs: 3_600_000, longestMs: 7_200_000, tries: 2 });
    expect(await dead()).toEqual([{ gone: true }, { gone: false }]);
  });

  const probe = async (): Promise<boolean> => {
    const [row] = await journal.database.read<{ due: boolean }>(
      'probe',
      'select due_at <= $1 as due from event_deliveries',
      [journal.clock.now()],
    );
    return row?.due ?? false;
  };

  it('that fail among others are the only ones to come back', async () => {
    await journal.tell(4);
    const lease = await taken(10);
    await deliveries.settle(lease, [{ sequence: lease.events[2]!.sequence, error: 'broken' }]);
    journal.clock.advance(2);
    expect(numbers(await take(10))).toEqual([lease.events[2]!.sequence]);
  });

  it('are tried in ever smaller batches, so that one bad event takes no good one along', async () => {
    const [bad] = await journal.tell(64);
    const delivered = new Set<number>();
    for (let round = 0; round < 400 && delivered.size < 63; round += 1) {
      const lease = await take(64);
      if (!lease) journal.clock.advance(700);
      else if (lease.events.some(({ subjectId }) => subjectId === bad)) await fail(lease);
      else {
        await deliveries.settle(lease, []);
        numbers(lease).forEach((sequence) => delivered.add(sequence));
      }
    }
    expect(delivered.size).toBe(63);
    const [dead] = await journal.database.readOnce<{ count: number }>(
      'select count(*)::integer from event_deliveries where dead_at is not null and subject_id <> $1',
      [bad],
    );
    expect(dead?.count).toBe(0);
  });

  it('that are given back are due at once, however often, and never dead letters', async () => {
    await journal.tell(3);
    for (let time = 0; time < USUAL_PATIENCE.tries * 3; time += 1) {
      const lease = await taken(10);
      expect(lease.attempts).toBe(1);
      expect(lease.events).toHaveLength(3);
      await deliveries.giveBack(lease, 'engine out of reach');
    }
    const [dead] = await journal.database.readOnce<{ count: number }>(
      'select count(*)::integer from event_deliveries where dead_at is not null',
    );
    expect(dead?.count).toBe(0);
  });
});
