import { UuidIds, newId } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { type Supply, suppliesOf } from '../supply.js';
import { ConsumerPlace } from './consumer-place.js';
import { Deliveries } from './deliveries.js';

const BATCH = 10;
const CONSUMER = {
  name: 'index',
  batchSize: BATCH,
  kinds: null,
  overtaken: [],
  awaitedBy: null,
  bulk: { batchSize: 50, hands: 2, kinds: ['ConceptChanged'] },
};

describe('deliveries that came in bulk', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let deliveries: Deliveries;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
  });
  beforeEach(async () => {
    await journal.clear();
    journal.clock.advance(1 - (journal.clock.now().getTime() % 1_000) / 1_000);
    const place = new ConsumerPlace(journal.database);
    await place.register({ name: 'index', startsAt: 'BEGINNING' });
    deliveries = new Deliveries(journal.database, place, journal.clock, new UuidIds(), journal.config());
  });
  afterAll(() => journal.end());

  const [prompt, bulk] = suppliesOf(CONSUMER) as [Supply, Supply, Supply];
  const [undivided] = suppliesOf({ ...CONSUMER, bulk: null }) as [Supply];

  /** Takes and settles one batch, and gives what it was about. */
  const delivered = async (supply: Supply): Promise<string[]> => {
    const lease = await deliveries.take(supply);
    if (!lease) return [];
    await deliveries.settle(lease, []);
    return lease.events.map(({ subjectId }) => subjectId);
  };
  /** As many transactions of one event each, a second apart. */
  const oneByOne = async (count: number): Promise<string[]> => {
    const told: string[] = [];
    for (let number = 0; number < count; number += 1) {
      told.push(...(await journal.tell(1)));
      journal.clock.advance(1);
    }
    return told;
  };
  /** After how many batches of this way somebody's publication behind an import of 1,000 is delivered. */
  const batchesUntilFound = async (supply: Supply): Promise<number> => {
    for (let part = 0; part < 10; part += 1) {
      await journal.tell(100);
      journal.clock.advance(1);
    }
    const [publication = ''] = await journal.tell(1);
    for (let batches = 1; ; batches += 1) if ((await delivered(supply)).includes(publication)) return batches;
  };

  it('do not hold up what somebody waits for', async () => {
    expect(await batchesUntilFound(prompt)).toBe(1);
  });

  it('would, if nothing were told apart', async () => {
    expect(await batchesUntilFound(undivided)).toBeGreaterThan(90);
  });

  it('come in journal order and are not held up either, however much else keeps coming', async () => {
    const imported = await journal.tell(120);
    journal.clock.advance(1);
    const found: string[] = [];
    for (let round = 0; found.length < imported.length; round += 1) {
      expect(round).toBeLessThan(10);
      await oneByOne(BATCH);
      await delivered(prompt);
      found.push(...(await delivered(bulk)));
    }
    expect(found).toEqual(imported);
  });

  it('are those of a transaction with many events, and those that take long', async () => {
    const few = await journal.tell(20);
    journal.clock.advance(1);
    const many = await journal.tell(21);
    journal.clock.advance(1);
    const [slow] = await journal.tell(1, 'ConceptChanged');
    expect((await delivered({ ...prompt, batchSize: 100 })).sort()).toEqual([...few].sort());
    expect(await delivered(bulk)).toEqual([...many, slow]);
  });

  it('gather to the end of a second', async () => {
    journal.clock.advance(0.3);
    await journal.tell(30);
    expect(await delivered(bulk)).toEqual([]);
    journal.clock.advance(0.3);
    await journal.tell(15);
    await journal.tell(30);
    expect(await delivered(bulk)).toEqual([]);
    journal.clock.advance(0.5);
    expect(await delivered(bulk)).toHaveLength(50);
  });

  it('wait while another way has their subject', async () => {
    const [subject = ''] = await journal.tell(1);
    const lease = await deliveries.take(prompt);
    await journal.tell([subject, ...Array.from({ length: 30 }, () => newId())]);
    const others = await delivered(bulk);
    expect(others).toHaveLength(30);
    expect(others).not.toContain(subject);
    if (lease) await deliveries.settle(lease, []);
    expect(await delivered(bulk)).toEqual([subject]);
  });

  it('leave the rest to be taken from both ends: the newest soon, the oldest too', async () => {
    const told = await oneByOne(40);
    const first = await delivered(prompt);
    expect(first).toEqual([...told.slice(0, 5), ...told.slice(-5)]);
    const seen = new Set(first);
    for (let more = await delivered(prompt); more.length > 0; more = await delivered(prompt))
      for (const subject of more) seen.add(subject);
    expect(seen.size).toBe(40);
  });
});
