import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Failure, done, invalid, newId, refused, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { JOURNAL_CHANNEL } from './journal-event.js';
import type { Transaction } from './transaction.js';

const ACTOR = systemActor('test');

describe('a transaction', () => {
  let journal: TestJournal;
  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    await write('create table notes (text text)');
  });
  beforeEach(() => journal.clear());
  afterAll(() => journal.end());

  const write = (sql: string): Promise<unknown> => journal.database.transaction(ACTOR, (tx) => tx.query(sql));
  const kept = async (): Promise<number> =>
    (
      await journal.database.readOnce<{ n: number }>(
        'select (select count(*) from notes) + (select count(*) from events) as n',
      )
    ).map(({ n }) => Number(n))[0]!;
  const note = async (tx: Transaction, subjectId = newId()): Promise<void> => {
    await tx.query(`insert into notes values ('kept?')`);
    tx.append({ kind: 'Noted', subjectId, subjectVersion: 1 });
  };

  it('that is done keeps what it wrote and what it told of, in the order it was told', async () => {
    const [one, two] = [newId(), newId()];
    const result = await journal.database.transaction(ACTOR, async (tx) => {
      await note(tx, one);
      tx.append({ kind: 'Second', subjectId: two, subjectVersion: 7, revision: 3, audience: 'PUBLIC_SECTOR' });
      return done('value');
    });
    expect(result).toEqual({ ok: true, value: 'value' });
    const rows = await journal.database.readOnce(
      'select kind, subject_id, subject_version, revision, audience, actor_id, occurred_at from events order by sequence',
    );
    const common = { actor_id: 'system:test', occurred_at: journal.clock.now() };
    expect(rows).toEqual([
      { ...common, kind: 'Noted', subject_id: one, subject_version: 1, revision: null, audience: null },
      { ...common, kind: 'Second', subject_id: two, subject_version: 7, revision: 3, audience: 'PUBLIC_SECTOR' },
    ]);
    await write('truncate notes');
  });

  it('that is refused gives its errors and keeps nothing', async () => {
    const result = await journal.database.transaction(ACTOR, async (tx) => {
      await note(tx);
      return refused(invalid('No.', 'input'));
    });
    expect(result).toEqual({ ok: false, errors: [{ code: 'BAD_USER_INPUT', message: 'No.', path: ['input'] }] });
    expect(await kept()).toBe(0);
  });

  it.each([new Error('broken'), new Failure('FORBIDDEN', 'No.')])(
    'that throws %p passes it on and keeps nothing',
    async (thrown) => {
      const work = journal.database.transaction(ACTOR, async (tx) => {
        await note(tx);
        throw thrown;
      });
      await expect(work).rejects.toBe(thrown);
      expect(await kept()).toBe(0);
    },
  );

  it('whose event is not one of ours keeps nothing of its work either', async () => {
    const work = journal.database.transaction(ACTOR, async (tx) => {
      await note(tx);
      tx.append({ kind: 'Bad', subjectId: newId(), subjectVersion: 1, audience: 'NOBODY' as 'OPEN' });
    });
    await expect(work).rejects.toMatchObject({ constraint: 'ck_events_audience' });
    expect(await kept()).toBe(0);
  });

  it('wakes who listens once it is committed, and not before', async () => {
    const listener = new Client({ connectionString: journal.url });
    await listener.connect();
    let rung = 0;
    listener.on('notification', () => (rung += 1));
    await listener.query(`listen ${JOURNAL_CHANNEL}`);
    await journal.database.transaction(ACTOR, async (tx) => {
      await note(tx);
      await listener.query('select 1');
      expect(rung).toBe(0);
    });
    for (let turn = 0; rung === 0 && turn < 100; turn += 1) await pause(20);
    await listener.end();
    expect(rung).toBe(1);
  });

  it.each(['update events set kind = $$x$$', 'delete from events'])('can never do "%s"', async (sql) => {
    await journal.tell(1);
    await expect(write(sql)).rejects.toMatchObject({
      constraint: 'tr_events_append_only',
      message: expect.stringContaining('append-only') as string,
    });
    expect(await journal.sequences()).toHaveLength(1);
  });
});

describe('the journal read by number', () => {
  let journal: TestJournal;
  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
  });
  afterAll(() => journal.end());

  /** Reads what has come after the last number seen, over and over, until the writers are done. */
  const follow = async (writers: Promise<unknown>): Promise<number[]> => {
    const seen: number[] = [];
    let over = false;
    const end = writers.finally(() => (over = true));
    for (let last = false; !last;) {
      last = over;
      const rows = await journal.database.readOnce<{ sequence: number }>(
        'select sequence::float8 as sequence from events where sequence > $1 order by sequence',
        [seen.at(-1) ?? 0],
      );
      seen.push(...rows.map(({ sequence }) => sequence));
      await pause(1);
    }
    await end;
    return seen;
  };

  const writers = (write: (turn: number) => Promise<unknown>): Promise<unknown> =>
    Promise.all(
      Array.from({ length: 6 }, async (_, writer) => {
        for (let turn = 0; turn < 15; turn += 1) await write(writer + turn);
      }),
    );

  it('misses nothing when writers begin in one order and commit in another', async () => {
    const work = writers((turn) =>
      journal.database.transaction(ACTOR, async (tx) => {
        tx.append({ kind: 'Noted', subjectId: newId(), subjectVersion: 1 });
        await tx.query('select pg_sleep($1)', [((turn * 7) % 5) / 1_000]);
      }),
    );
    expect(await follow(work)).toEqual(await journal.sequences());
    expect(await journal.sequences()).toHaveLength(90);
  });

  it('would miss some if numbers were taken without the lock', async () => {
    await journal.clear();
    const work = writers((turn) =>
      journal.database.transaction(ACTOR, async (tx) => {
        await tx.query(
          `insert into events (id, kind, subject_id, subject_version, actor_id, occurred_at) values ($1, 'Noted', $1, 1, 'x', now())`,
          [newId()],
        );
        await tx.query('select pg_sleep($1)', [((turn * 7) % 5) / 200]);
      }),
    );
    expect((await follow(work)).length).toBeLessThan((await journal.sequences()).length);
  });
});
