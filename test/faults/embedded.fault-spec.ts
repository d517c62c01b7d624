import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Launched, type LaunchOptions } from '../support/launched.js';
import { allProcesses, survivors } from '../support/processes.js';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const started: Launched[] = [];
const folders: string[] = [];

const newFolder = (uid?: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ildsjel-fault-'));
  chmodSync(folder, 0o755);
  if (uid !== undefined) chownSync(folder, uid, uid);
  folders.push(folder);
  return folder;
};

const launch = async (options: LaunchOptions): Promise<Launched> => {
  const launched = await Launched.start(options);
  started.push(launched);
  return launched;
};

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return await client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
};

const isHealthy = async ({ url, secret }: Launched['meilisearch']): Promise<boolean> =>
  (await fetch(`${url}/indexes`, { headers: { authorization: `Bearer ${secret}` } })).ok;

/** Remembers how a server was started, to start it again without a parent that answers for it. */
const abandon = (pid: number): (() => number) => {
  const command = allProcesses().find((each) => each.pid === pid)?.command ?? [];
  const environment = Object.fromEntries(
    readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
  const user = isRoot ? { uid: nobody, gid: nobody } : {};
  return () => {
    const orphan = spawn(command[0] ?? '', command.slice(1), {
      ...user,
      cwd: '/',
      env: environment,
      detached: true,
      stdio: 'ignore',
    });
    orphan.unref();
    return orphan.pid ?? 0;
  };
};

afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const users = isRoot
  ? [
      { user: 'root', uid: undefined },
      { user: 'an ordinary user', uid: nobody },
    ]
  : [{ user: 'an ordinary user', uid: undefined }];
const leashes = [
  { means: 'setpriv', setpriv: true },
  { means: 'the watchdog', setpriv: false },
];
const ways = users.flatMap((user) => leashes.map((leash) => ({ ...user, ...leash })));

describe.each(ways)('the embedded services, started by $user and held by $means', ({ uid, setpriv }) => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('end within 10 s of a %s of their parent, and recover', async (signal) => {
    const dataDir = newFolder(uid);
    const first = await launch({ dataDir, uid, setpriv });
    await ask(first.postgres.url, 'create table kept as select 42 as answer');
    expect(await isHealthy(first.meilisearch)).toBe(true);
    const family = first.family();
    expect(family.map(({ pid }) => pid)).toEqual(
      expect.arrayContaining([first.pid, first.postgres.pid, first.meilisearch.pid]),
    );
    expect(family.some(({ command }) => command.some((part) => part.endsWith('/watchdog.js')))).toBe(!setpriv);

    first.kill(signal);
    expect(await survivors(family, 10_000)).toEqual([]);

    const second = await launch({ dataDir, uid, setpriv });
    expect(await ask(second.postgres.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await isHealthy(second.meilisearch)).toBe(true);
    expect({ ...second.postgres, pid: 0 }).toEqual({ ...first.postgres, pid: 0 });
  });
});

describe('a data directory', () => {
  it('is refused to a second run while the first lives, by the number of that one', async () => {
    const dataDir = newFolder();
    const first = await launch({ dataDir, setpriv: true });
    const second = await launch({ dataDir, setpriv: true });
    expect(second.refused).toContain(`in use by process ${first.pid}`);
    expect(await ask(first.postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is taken over at once when its owner and its server are long gone', async () => {
    const dataDir = newFolder();
    const first = await launch({ dataDir, setpriv: true });
    const files = [join(dataDir, 'owner.json'), join(dataDir, 'postgres/postmaster.pid')];
    const left = files.map((file) => readFileSync(file, 'utf8'));
    await first.stop();
    expect(files.filter((file) => existsSync(file))).toEqual([]);
    files.forEach((file, at) => writeFileSync(file, left[at] ?? ''));
    const second = await launch({ dataDir, setpriv: true });
    expect(second.refused).toBeUndefined();
    expect(await ask(second.postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each(['postgres', 'meilisearch'] as const)(
    'is cleared of a %s that still runs in it without a parent',
    async (name) => {
      const dataDir = newFolder();
      const first = await launch({ dataDir, setpriv: true });
      const startOrphan = abandon(first[name].pid);
      await first.stop();
      const orphan = startOrphan();
      const isUp = async (): Promise<boolean> =>
        name === 'postgres'
          ? ask(first.postgres.url, 'select 1').then(Boolean, () => false)
          : isHealthy(first.meilisearch).catch(() => false);
      for (let tries = 0; !(await isUp()) && tries < 100; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const running = allProcesses().filter(({ pid }) => pid === orphan);
      expect(running).toHaveLength(1);

      const second = await launch({ dataDir, setpriv: true });
      expect(second.said.join('\n')).toContain(`process ${orphan}`);
      expect(await survivors(running, 1_000)).toEqual([]);
      expect(await ask(second.postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await isHealthy(second.meilisearch)).toBe(true);
    },
  );
});
