import { Failure, UuidIds, systemActor } from '#kernel';
import type { DataSource } from 'typeorm';
import { eventually } from '../../../../test/support/eventually.js';
import { testDatabase } from '../../../../test/support/database.js';
import { SetClock } from '../../../../test/support/journal.js';
import { TcpProxy } from '../../../../test/support/tcp-proxy.js';
import { dataSource } from './data-source.js';
import { Database } from './database.js';
import { brokenConstraint } from './database-failure.js';
import type { Transaction } from './transaction.js';

const ACTOR = systemActor('test');
const AWAY = { code: 'UNAVAILABLE', message: 'The database cannot be reached just now.', retryAfterSeconds: 5 };

describe('the database', () => {
  let url: string;
  let drop: () => Promise<void>;
  let proxy: TcpProxy;
  let source: DataSource;
  let database: Database;

  beforeAll(async () => {
    ({ url, drop } = await testDatabase());
    proxy = await TcpProxy.before(url);
    source = await dataSource({ url: proxy.url, poolSize: 3, statementTimeoutMs: 500 }).initialize();
    database = new Database(source, new SetClock(), new UuidIds());
    await write('create table rows (id integer primary key, n integer, constraint ck_rows_n check (n < 100))');
    await write('insert into rows values (1, 1), (2, 2)');
  });
  afterAll(async () => {
    await database.onModuleDestroy();
    await proxy.close();
    await drop();
  });

  const write = (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    database.transaction(ACTOR, (tx) => tx.query(sql, values));
  const up = async (): Promise<unknown> => (await database.read('test.up', 'select n from rows where id = 1'))[0];
  const WAYS: readonly [string, () => Promise<unknown>][] = [
    ['read', () => database.read('test.up', 'select n from rows where id = 1')],
    ['readOnce', () => database.readOnce('select n from rows')],
    ['transaction', () => write('update rows set n = n where id = 1')],
  ];
  const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Failure)) throw new Error(`was no failure: ${String(error)}`);
    expect(error.message).not.toMatch(/select|update|rows|127\.0\.0\.1|ECONN|terminat|\d{4}/i);
    return error;
  };

  it.each(WAYS)('that is down is UNAVAILABLE to %s, and is there again without a restart', async (_, way) => {
    await way();
    await proxy.cut();
    for (let turn = 0; turn < 3; turn += 1) expect(await failureOf(way())).toMatchObject(AWAY);
    await proxy.pass();
    await way();
    expect(await up()).toBeDefined();
  });

  it.each(WAYS)('whose connections are ended is there again for %s', async (_, way) => {
    await Promise.all([way(), way(), way()]);
    const admin = await dataSource({ url, poolSize: 1, statementTimeoutMs: 0 }).initialize();
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.destroy();
    const outcomes = await Promise.allSettled([way(), way(), way(), way()]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(AWAY);
    await way();
  });

  it('that goes away in the middle of a transaction keeps nothing of it', async () => {
    const work = database.transaction(ACTOR, async (tx) => {
      await tx.query('update rows set n = 50 where id = 1');
      await proxy.cut();
      await tx.query('update rows set n = 51 where id = 1');
    });
    expect(await failureOf(work)).toMatchObject(AWAY);
    await proxy.pass();
    expect(await up()).toEqual({ n: 1 });
  });

  it.each<[string, (tx: Transaction) => Promise<unknown>]>([
    ['at its next statement', (tx) => tx.query('update rows set n = 51 where id = 1')],
    [
      'at its next query that was built',
      (tx) => tx.manager.createQueryBuilder().select('1').from('rows', 'r').getRawMany(),
    ],
    ['at its commit', () => Promise.resolve()],
  ])('whose connection was lost between two statements is UNAVAILABLE to a transaction %s', async (_, next) => {
    const work = database.transaction(ACTOR, async (tx) => {
      await tx.query('update rows set n = 50 where id = 1');
      const connections = database.pool.totalCount;
      await proxy.cut();
      await eventually(
        () => Promise.resolve(database.pool.totalCount),
        (left) => left < connections,
      );
      await next(tx);
    });
    expect(await failureOf(work)).toMatchObject(AWAY);
    await proxy.pass();
    expect(await up()).toEqual({ n: 1 });
  });

  it('is not to blame when a transaction is gone on with after its end, or something else breaks as it is lost', async () => {
    const kept = await database.transaction(ACTOR, (tx) => Promise.resolve(tx));
    await expect(database.transaction(ACTOR, () => kept.query('select 1'))).rejects.not.toBeInstanceOf(Failure);
    const broken = database.transaction(ACTOR, async (tx) => {
      await tx.query('select 1');
      await proxy.cut();
      throw new TypeError('ours');
    });
    await expect(broken).rejects.toThrow(TypeError);
    await proxy.pass();
  });

  it('that takes too long is UNAVAILABLE, and goes on', async () => {
    const late = { code: 'UNAVAILABLE', message: 'The answer took too long to find.', retryAfterSeconds: 5 };
    expect(await failureOf(database.readOnce('select pg_sleep(5)'))).toMatchObject(late);
    expect(await failureOf(write('select pg_sleep(5)'))).toMatchObject(late);
    expect(await up()).toEqual({ n: 1 });
  });

  it('that has no connection free in time is UNAVAILABLE', async () => {
    const held = await Promise.all([1, 2, 3].map(() => database.pool.connect()));
    try {
      expect(await failureOf(database.readOnce('select 1'))).toMatchObject(AWAY);
    } finally {
      for (const client of held) client.release();
    }
    expect(await up()).toEqual({ n: 1 });
  });

  it('that says nothing any more is UNAVAILABLE, and is there again', async () => {
    await Promise.all(WAYS.map(([, way]) => way()));
    await proxy.stall();
    const reads = await Promise.all([
      failureOf(database.readOnce('select 1')),
      failureOf(database.read('test.up', 'select n from rows where id = 1')),
    ]);
    for (const failure of reads) expect(failure).toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 5 });
    await proxy.pass();
    await up().catch(() => undefined);
    expect(await up()).toEqual({ n: 1 });
  });

  it('that says nothing any more is UNAVAILABLE to transactions, wherever they are, and keeps no connection waiting', async () => {
    const silent = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const midway = database.transaction(ACTOR, async (tx) => {
      await tx.query('update rows set n = 60 where id = 1');
      begun.resolve();
      await silent.promise;
      await tx.query('update rows set n = 61 where id = 1');
    });
    const atItsEnd = database.transaction(ACTOR, async (tx) => {
      await tx.query('update rows set n = 70 where id = 2');
      await silent.promise;
    });
    await Promise.all([begun.promise, write('select 1')]);
    await proxy.stall();
    const from = performance.now();
    silent.resolve();
    for (const work of [midway, atItsEnd, write('select 1')]) expect(await failureOf(work)).toMatchObject(AWAY);
    // One silence of 2.5 s, not another one for the taking back.
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(database.pool.totalCount).toBe(0);
    await proxy.pass();
    await write('select 1');
    expect(await database.readOnce('select n from rows order by id')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('makes CONFLICT of a deadlock, for one of the two, who wrote nothing', async () => {
    const both = { one: Promise.withResolvers<void>(), two: Promise.withResolvers<void>() };
    const cross = (first: number, second: number, own: 'one' | 'two', other: 'one' | 'two') =>
      database.transaction(ACTOR, async (tx) => {
        await tx.query(`set local deadlock_timeout = '50ms'`);
        await tx.query('update rows set n = n + 10 where id = $1', [first]);
        both[own].resolve();
        await both[other].promise;
        await tx.query('update rows set n = n + 10 where id = $1', [second]);
      });
    const outcomes = await Promise.allSettled([cross(1, 2, 'one', 'two'), cross(2, 1, 'two', 'one')]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(await failureOf(Promise.reject(lost[0]!.reason as Error))).toMatchObject({ code: 'CONFLICT' });
    expect(await database.readOnce('select n from rows order by id')).toEqual([{ n: 11 }, { n: 12 }]);
  });

  it.each(['a\0b', JSON.stringify('a\0b'), JSON.stringify('a\ud800b')])(
    'makes bad input of a text it cannot keep, %j',
    async (text) => {
      const kept = text.startsWith('"') ? 'select $1::jsonb ->> 0' : 'select $1::text';
      for (const way of [() => write(kept, [text]), () => database.readOnce(kept, [text])]) {
        expect(await failureOf(way())).toMatchObject({
          code: 'BAD_USER_INPUT',
          message: 'A text holds characters that cannot be kept.',
        });
      }
    },
  );

  it('passes on what is our own fault as it is, with the name of the broken rule', async () => {
    const broken = await write('update rows set n = 1000').catch((error: unknown) => error);
    expect(broken).not.toBeInstanceOf(Failure);
    expect(brokenConstraint(broken)).toBe('ck_rows_n');
    expect(brokenConstraint(new Error('x'))).toBeNull();
    expect(brokenConstraint(null)).toBeNull();
    await expect(database.readOnce('select nonsense')).rejects.not.toBeInstanceOf(Failure);
  });
});
