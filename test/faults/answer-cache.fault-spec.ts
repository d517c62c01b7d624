import { CachedDoors, START_MS } from '../support/cached-doors.js';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { cacheOutcomes, dataFrom } from '../support/readers.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const QUERY = '{ stories(first: 5) { edges { node { title } } } }';

describe('a process that keeps answers, on a wire to the database that breaks', () => {
  let proxy: TcpProxy;
  let doors: CachedDoors;

  beforeAll(async () => {
    doors = await CachedDoors.open(async (url) => {
      proxy = await TcpProxy.before(url);
      return proxy.url;
    });
  }, START_MS);
  afterEach(() => proxy.pass());
  afterAll(async () => {
    await doors.close();
    await proxy.close();
  });

  /** The title shown first, or the status of an answer without data. */
  const shown = async (): Promise<string> => {
    const answer = await dataFrom(doors.own, QUERY).catch((error: Error) => error.message.slice(0, 3));
    return /"title":"([^"]*)"/.exec(answer)?.[1] ?? answer;
  };
  const hits = async (): Promise<number> => (await cacheOutcomes(doors.own)).hit;
  const keptAnew = async (title: string): Promise<void> => {
    const before = await hits();
    await eventually(
      async () => [await shown(), (await hits()) > before] as const,
      ([first, hit]) => first === title && hit,
      patience(30_000),
    );
  };

  it.each(['cut', 'stall'] as const)(
    'that is %s: 503 or what is true by now, never what was; then kept again',
    async (how) => {
      const [before, after] = [`Før ${how}`, `Etter ${how}`];
      await doors.world.published(before);
      await keptAnew(before);
      await proxy[how]();
      await doors.world.published(after);
      for (let read = 0; read < 3; read += 1) expect(await shown()).toBe('503');
      await proxy.pass();
      await eventually(shown, (title) => title === after, patience(30_000));
      await keptAnew(after);
    },
  );

  it('whose reading of the edition is ended again and again: what is true by now', async () => {
    const ended = { count: 0 };
    for (let round = 0; round < 10; round += 1) {
      const title = `Avbrutt ${round}`;
      await doors.world.published(title);
      const rows = await doors.world.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'ildsjel-edition' and datname = current_database()`,
      );
      ended.count += rows.length;
      for (let read = 0; read < 5; read += 1) expect(await shown()).toBe(title);
    }
    expect(ended.count).toBeGreaterThan(0);
  });
});
