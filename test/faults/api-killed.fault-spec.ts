import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { FaultGround, WHOLE } from '../support/fault-ground.js';
import { ProductProcess } from '../support/product-process.js';

const ROWS = 1_500;

let ground: FaultGround;
let folder: string;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ildsjel-fault-'));
  ends.defer(() => rmSync(folder, { recursive: true, force: true }));
  ground = await FaultGround.lay();
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

const numberOf = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await ground.world.rows<{ number: number }>(`select (${sql})::integer as number`, values))[0]?.number ?? -1;

/** Kills the api and waits until nothing of what it was at is left in the database. */
const killApi = async (): Promise<void> => {
  await ground.product.api.end('SIGKILL');
};
const nothingLeftFrom = (moment: Date): Promise<unknown> =>
  eventually(
    () =>
      numberOf(
        `select count(*) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and xact_start < $1`,
        moment,
      ),
    (sessions) => sessions === 0,
    patience(10_000),
  );

describe('the api killed with requests in flight', () => {
  it('again and again under writes, keeps what it acknowledged and makes nothing twice', async () => {
    const stays = await ground.findable('står gjennom alt');
    ground.watch.settled(stays);
    const writing = ground.write(3);
    for (let kills = 0; kills < 3; kills += 1) {
      const before = ground.changes.counts.ACKNOWLEDGED;
      await eventually(
        () => Promise.resolve(ground.changes.counts.ACKNOWLEDGED),
        (number) => number > before + 8,
        patience(30_000),
      );
      await killApi();
      const killed = new Date();
      await nothingLeftFrom(killed);
      ground.product.startApi();
    }
    await ground.product.ready(patience(60_000));
    ground.rest();
    expect((await writing).every((stories) => stories > 0)).toBe(true);
    expect(ground.changes.counts.UNKNOWN).toBeGreaterThanOrEqual(3);
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
  });

  it.each([
    ['before it has changed anything', 'select 1 from stories where id = $1 for update'],
    ['after it has written and before it commits', 'select pg_advisory_xact_lock(4741002) where $1::uuid is not null'],
  ])('%s leaves no trace, no lock and no transaction, and the repetition counts once', async (moment, hold) => {
    const story = await ground.findable(`holdt fast ${moment}`);
    const holder = new Client({ connectionString: ground.world.api.databaseUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query(hold, [story.id]);
      const takingDown = ground.takeDown(story);
      await eventually(
        () =>
          numberOf(
            `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          ),
        (waiting) => waiting > 0,
        patience(15_000),
      );
      await killApi();
      const killed = new Date();
      await holder.query('commit');
      await nothingLeftFrom(killed);
      const [kept] = await ground.world.rows<object>('select state, version from stories where id = $1', [story.id]);
      expect(kept).toEqual({ state: 'PUBLISHED', version: story.version });
      ground.product.startApi();
      await takingDown;
    } finally {
      await holder.end();
    }
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
  });
});

describe('an import killed in the middle', () => {
  it('goes on where it was when it is repeated, and makes nothing twice', async () => {
    const file = join(folder, 'stories.ndjson');
    const rows = Array.from({ length: ROWS }, (_, number) =>
      JSON.stringify({ id: `rad-${number}`, lang: 'nb', title: `Innlest ${number}`, body: `Tekst ${number}.` }),
    );
    writeFileSync(file, rows.map((row) => `${row}\n`).join(''));
    const arrived = (): Promise<number> => numberOf(`select count(*) from stories where source = 'stories'`);
    const cut = ProductProcess.start('cli', ground.product.settings, 'import', file, '--publish');
    await eventually(arrived, (number) => number > 0, patience(60_000));
    await cut.end('SIGKILL');
    await nothingLeftFrom(new Date());
    const half = await arrived();
    expect(half).toBeLessThan(ROWS);

    const again = await ground.product.command('import', file, '--publish');
    expect(again).toMatchObject({ code: 0 });
    const third = await ground.product.command('import', file, '--publish');
    expect(third).toMatchObject({ code: 0 });
    expect(await arrived()).toBe(ROWS);
    expect(await numberOf(`select count(distinct external_id) from stories where source = 'stories'`)).toBe(ROWS);
    expect(
      await numberOf(
        `select count(*) from stories s where source = 'stories' and (s.latest_revision > 1 or s.state <> 'PUBLISHED'
           or s.version <> (select count(*) from events e where e.subject_id = s.id)
           or not exists (select from story_texts t where t.story_id = s.id))`,
      ),
    ).toBe(0);
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
  });
});
