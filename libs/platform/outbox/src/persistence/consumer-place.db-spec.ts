import { Client } from 'pg';
import { newId, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { ConsumerPlace } from './consumer-place.js';

const ACTOR = systemActor('test');

describe('place of a consumer in the journal', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let place: ConsumerPlace;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    place = new ConsumerPlace(journal.database);
  });
  beforeEach(() => journal.clear());
  afterAll(() => journal.end());

  const advance = (consumer: string): Promise<void> =>
    journal.database.transaction(ACTOR, (tx) => place.advance(tx, consumer, journal.clock.now()));

  const deliveries = async (consumer: string): Promise<number[]> => {
    const rows = await journal.database.readOnce<{ sequence: number }>(
      'select sequence::float8 as sequence from event_deliveries where consumer = $1 order by sequence',
      [consumer],
    );
    return rows.map(({ sequence }) => sequence);
  };

  it('makes each event a delivery once, for each consumer', async () => {
    await place.register({ name: 'one', startsAt: 'BEGINNING' });
    await place.register({ name: 'two', startsAt: 'BEGINNING' });
    await journal.tell(3);
    await advance('one');
    await journal.tell(2);
    await advance('one');
    await advance('one');
    await advance('two');
    const all = await journal.sequences();
    expect(all).toHaveLength(5);
    expect(await deliveries('one')).toEqual(all);
    expect(await deliveries('two')).toEqual(all);
  });

  it('begins where the consumer says, once', async () => {
    await journal.tell(2);
    await place.register({ name: 'whole', startsAt: 'BEGINNING' });
    await place.register({ name: 'late', startsAt: 'END' });
    await journal.tell(1);
    await place.register({ name: 'late', startsAt: 'END' });
    await advance('whole');
    await advance('late');
    expect(await deliveries('whole')).toEqual(await journal.sequences());
    expect(await deliveries('late')).toEqual((await journal.sequences()).slice(2));
  });

  it('makes deliveries of the kinds that a consumer is told of, and passes the others', async () => {
    await place.register({ name: 'some', startsAt: 'BEGINNING' });
    const kinds = ['StoryWithdrawn', 'MailQueued'];
    const some = (): Promise<void> =>
      journal.database.transaction(ACTOR, (tx) =>
        place.advance(tx, 'some', journal.clock.now(), { bulkKinds: null, kinds, overtaken: [], awaitedBy: null }),
      );
    await journal.tell(2);
    await some();
    expect(await deliveries('some')).toEqual([]);
    await journal.tell(1, 'MailQueued');
    await journal.tell(1);
    await some();
    await some();
    expect(await deliveries('some')).toEqual((await journal.sequences()).slice(2, 3));
  });

  it('leaves out what the same transaction overtakes for a subject, and nothing else', async () => {
    await place.register({ name: 'some', startsAt: 'BEGINNING' });
    const [one, two, three] = [newId(), newId(), newId()];
    const tell = (...told: (readonly [kind: string, subjectId: string])[]): Promise<void> =>
      journal.database.transaction(ACTOR, async (tx) => {
        for (const [kind, subjectId] of told) tx.append({ kind, subjectId, subjectVersion: 1 });
      });
    await tell(['StoryCreated', one], ['StoryPublished', one], ['StoryPublished', two], ['StoryCreated', three]);
    journal.clock.advance(1);
    await tell(['StoryPublished', three], ['StoryCreated', two], ['StoryCreated', one], ['MailQueued', one]);
    const kinds = ['StoryCreated', 'StoryPublished'];
    const told = { bulkKinds: null, kinds, overtaken: ['StoryCreated'], awaitedBy: null };
    await journal.database.transaction(ACTOR, (tx) => place.advance(tx, 'some', journal.clock.now(), told));
    const all = await journal.sequences();
    // The first is overtaken; the one before MailQueued is not, as the consumer is told nothing of that.
    expect(await deliveries('some')).toEqual(all.filter((_, index) => index !== 0 && index !== 7));
  });

  it('passes what comes while nobody waits for it, and nothing that comes later', async () => {
    await place.register({ name: 'some', startsAt: 'BEGINNING' });
    const awaitedBy = "select from event_consumers where name = 'somebody'";
    const told = { bulkKinds: null, kinds: null, overtaken: [], awaitedBy };
    const some = (): Promise<void> =>
      journal.database.transaction(ACTOR, (tx) => place.advance(tx, 'some', journal.clock.now(), told));
    await journal.tell(2);
    await some();
    expect(await deliveries('some')).toEqual([]);
    await place.register({ name: 'somebody', startsAt: 'END' });
    await journal.tell(1);
    await some();
    expect(await deliveries('some')).toEqual((await journal.sequences()).slice(2));
  });

  it('refuses a consumer that was never registered', async () => {
    await expect(advance('stranger')).rejects.toThrow('knows no consumer "stranger"');
  });

  it('misses no event of writers that begin in one order and commit in another', async () => {
    await place.register({ name: 'one', startsAt: 'BEGINNING' });
    const first = Promise.withResolvers<void>();
    const slow = journal.database.transaction(ACTOR, async (tx) => {
      await tx.query('select 1');
      tx.append({ kind: 'StoryRevised', subjectId: newId(), subjectVersion: 1 });
      await first.promise;
    });
    await journal.tell(1);
    await advance('one');
    first.resolve();
    await slow;
    await advance('one');
    expect(await deliveries('one')).toEqual(await journal.sequences());
    expect(await deliveries('one')).toHaveLength(2);
  });

  it('misses no event of many writers at once while it keeps advancing', async () => {
    await place.register({ name: 'one', startsAt: 'BEGINNING' });
    let writing = true;
    const reader = (async () => {
      while (writing) await advance('one');
    })();
    const writer = async (): Promise<void> => {
      for (let round = 0; round < 25; round += 1) {
        await journal.database.transaction(ACTOR, async (tx) => {
          tx.append({ kind: 'StoryRevised', subjectId: newId(), subjectVersion: round });
          await tx.query('select pg_sleep($1)', [Math.random() / 200]);
          tx.append({ kind: 'StoryPublished', subjectId: newId(), subjectVersion: round });
        });
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    writing = false;
    await reader;
    await advance('one');
    expect(await deliveries('one')).toHaveLength(200);
    expect(await deliveries('one')).toEqual(await journal.sequences());
  });

  it('would miss events that were written without the lock of the journal', async () => {
    await place.register({ name: 'one', startsAt: 'BEGINNING' });
    const writers = [new Client(journal.url), new Client(journal.url)] as const;
    await Promise.all(writers.map((writer) => writer.connect()));
    for (const writer of writers) {
      await writer.query('begin');
      await writer.query(
        `insert into events (id, kind, subject_id, subject_version, actor_id, occurred_at)
         values (gen_random_uuid(), 'StoryRevised', gen_random_uuid(), 1, 'test', now())`,
      );
    }
    await writers[1].query('commit');
    await advance('one');
    await writers[0].query('commit');
    await advance('one');
    await Promise.all(writers.map((writer) => writer.end()));
    expect(await journal.sequences()).toHaveLength(2);
    expect(await deliveries('one')).toHaveLength(1);
  });
});
