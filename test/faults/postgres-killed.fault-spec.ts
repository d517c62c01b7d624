import { migrate } from '#platform/database';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { FaultGround, WHOLE } from '../support/fault-ground.js';
import { OwnServer } from '../support/own-server.js';
import { familyOf } from '../support/processes.js';

const WRITERS = 3;

let postgres: OwnServer;
let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  postgres = await OwnServer.start('postgres');
  ends.defer(() => postgres.stop());
  await migrate(postgres.url);
  ground = await FaultGround.lay({
    database: Promise.resolve({ url: postgres.url, drop: () => Promise.resolve() }),
  });
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

const acknowledged = (): number => ground.changes.counts.ACKNOWLEDGED;
const moreAcknowledged = async (number: number): Promise<void> => {
  const before = acknowledged();
  await eventually(
    () => Promise.resolve(acknowledged()),
    (now) => now >= before + number,
    patience(30_000),
  );
};
const answers = (isRight: (status: number) => boolean): Promise<number> =>
  eventually(
    () => ground.product.graphql('{ stories { totalCount } }').then(({ status }) => status),
    isRight,
    patience(30_000),
  );

/** Has people write while the work is done, and looks at what is left of their writing. */
const underWriting = async (work: () => Promise<void>): Promise<void> => {
  const { product } = ground;
  const pids = [product.api.pid, product.worker.pid];
  const stays = await ground.findable(`står ${acknowledged()}`);
  ground.watch.settled(stays);
  const writing = ground.write(WRITERS);
  await moreAcknowledged(10);
  await work();
  await answers((status) => status === 200);
  await moreAcknowledged(10);
  ground.rest();
  expect((await writing).every((stories) => stories > 0)).toBe(true);
  expect(await ground.recovered(performance.now())).toEqual(WHOLE);
  expect([product.api.pid, product.worker.pid]).toEqual(pids);
  expect([product.api.runs, product.worker.runs]).toEqual([true, true]);
};

describe('PostgreSQL killed under writes', () => {
  it('as a whole, twice, keeps every acknowledged change, each once and in order', async () => {
    await underWriting(async () => {
      for (let kills = 0; kills < 2; kills += 1) {
        await postgres.kill();
        await answers((status) => status === 503);
        await postgres.startAgain();
        await answers((status) => status === 200);
        await moreAcknowledged(5);
      }
    });
    expect(ground.changes.counts.UNKNOWN).toBeGreaterThan(0);
  });

  it('in one of its processes, so that it takes itself back to the last commit, loses nothing either', async () => {
    await underWriting(async () => {
      const [busy] = await ground.world.rows<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         order by state = 'active' desc, state_change desc limit 1`,
      );
      const first = postgres.pid;
      expect(familyOf(first).map(({ pid }) => pid)).toContain(busy?.pid);
      process.kill(busy?.pid ?? 0, 'SIGKILL');
      await moreAcknowledged(5);
      expect(postgres.pid).toBe(first);
    });
  });
});
