import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig } from '#platform/config';
import { testDatabase } from '../../../../test/support/database.js';
import { eventually } from '../../../../test/support/eventually.js';
import { TcpProxy } from '../../../../test/support/tcp-proxy.js';
import { AdvisoryLocks, LockLost } from './advisory-locks.js';

const ONE = { key: 1 };

describe('advisory locks', () => {
  let url: string;
  let drop: () => Promise<void>;
  let here: AdvisoryLocks;
  let there: AdvisoryLocks;
  let admin: Client;

  beforeAll(async () => {
    ({ url, drop } = await testDatabase());
    const config = readConfig({ DATABASE_URL: url, DATABASE_POOL_SIZE: '1' });
    here = new AdvisoryLocks(config);
    there = new AdvisoryLocks(config);
    admin = new Client({ connectionString: url });
    await admin.connect();
  });
  afterAll(async () => {
    await Promise.all([here.onModuleDestroy(), there.onModuleDestroy(), admin.end()]);
    await drop();
  });

  const cut = (): Promise<unknown> =>
    admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'ildsjel-locks'`,
    );

  it('are had by one at a time, and by several together', async () => {
    const asked = async (lock: typeof ONE & { readonly together?: boolean }, mayEnd: 'at once' | 'after b begins') => {
      const seen: string[] = [];
      const begun = { a: Promise.withResolvers<void>(), b: Promise.withResolvers<void>() };
      const turn = (name: 'a' | 'b', end: Promise<unknown>) => async (): Promise<void> => {
        seen.push(`${name} begins`);
        begun[name].resolve();
        await end;
        seen.push(`${name} ends`);
      };
      const first = here.hold(lock, turn('a', mayEnd === 'at once' ? pause(50) : begun.b.promise));
      await begun.a.promise;
      await Promise.all([first, there.hold(lock, turn('b', first))]);
      return seen;
    };
    expect(await asked(ONE, 'at once')).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(await asked({ ...ONE, together: true }, 'after b begins')).toEqual([
      'a begins',
      'b begins',
      'a ends',
      'b ends',
    ]);
  });

  it('say when somebody else has one, by number or by name, and are free again after an error', async () => {
    await here.hold(ONE, async () => {
      expect(await there.tryHold(ONE, () => Promise.resolve())).toBe(false);
      expect(await there.tryHold({ key: 2 }, () => Promise.resolve())).toBe(true);
    });
    await here.hold({ key: 3, name: 'x' }, async () => {
      expect(await there.tryHold({ key: 3, name: 'x' }, () => Promise.resolve())).toBe(false);
      expect(await there.tryHold({ key: 3, name: 'y' }, () => Promise.resolve())).toBe(true);
    });
    await expect(here.hold(ONE, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await there.tryHold(ONE, () => Promise.resolve())).toBe(true);
  });

  it('can be taken one within the other, many times over', async () => {
    const deep = (key: number): Promise<unknown> =>
      key === 20 ? Promise.resolve() : here.hold({ key }, () => deep(key + 1));
    await deep(0);
  });

  it('are given up by who would not wait for them when the database falls silent', async () => {
    const proxy = await TcpProxy.before(url);
    const behind = new AdvisoryLocks(readConfig({ DATABASE_URL: proxy.url }));
    try {
      expect(await behind.tryHold(ONE, () => Promise.resolve())).toBe(true);
      await proxy.stall();
      const away = { code: 'UNAVAILABLE', message: 'The database cannot be reached just now.' };
      await expect(behind.tryHold(ONE, () => Promise.resolve())).rejects.toMatchObject(away);
      await proxy.pass();
      expect(await behind.tryHold(ONE, () => Promise.resolve())).toBe(true);
    } finally {
      await behind.onModuleDestroy();
      await proxy.close();
    }
  });

  it('tell the holder when they are lost, and count his work as not done', async () => {
    let told = false;
    const work = here.hold(ONE, async (signal) => {
      signal.addEventListener('abort', () => (told = true));
      await cut();
      while (!told) await pause(5);
      return 'done all the same';
    });
    await expect(work).rejects.toBeInstanceOf(LockLost);
    await eventually(
      () => here.tryHold(ONE, () => Promise.resolve()).catch(() => false),
      (taken) => taken,
    );
  });
});
