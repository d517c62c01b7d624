import { FaultGround, WHOLE } from '../support/fault-ground.js';

let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  ground = await FaultGround.lay();
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

describe('deliveries', () => {
  it('made twice and out of order change nothing, and bring nobody back', async () => {
    const [gone, back, changed, stays] = [
      await ground.findable('borte for godt'),
      await ground.findable('borte og tilbake'),
      await ground.findable('skrevet om'),
      await ground.findable('hele tiden der'),
    ];
    ground.watch.settled(stays);
    await ground.takeDown(gone);
    await ground.takeDown(back);
    await ground.putBack(back);
    await ground.rewrite(changed, 'nå slik');
    await ground.recovered(performance.now());
    const before = await ground.product.index.text();

    for (const lateness of ['', 'order by sequence desc', 'order by md5(sequence::text)']) {
      // Each by itself and the last first: those of later events are due before those of earlier ones.
      await ground.world.rows(
        `insert into event_deliveries (consumer, sequence, kind, subject_id, attempts, due_at)
         select 'search-index', sequence, kind, subject_id, 0,
           now() + (row_number() over (${lateness})) * interval '50 ms' from events where kind like 'Story%'`,
      );
      await ground.world.rows(`select pg_notify('ildsjel_events', '')`);
      await ground.delivered();
    }
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    expect(await ground.product.index.text()).toBe(before);
  });

  it('that cannot follow a story published and taken down again and again end with it as it was left', async () => {
    const [kept, gone, killed] = [
      await ground.findable('sist publisert'),
      await ground.findable('sist tatt ned'),
      await ground.findable('mens arbeideren dør'),
    ];
    const turns = async (story: typeof kept, number: number): Promise<void> => {
      for (let turn = 0; turn < number; turn += 1) {
        await ground.takeDown(story);
        await ground.putBack(story);
      }
    };
    await Promise.all([
      turns(kept, 20),
      turns(gone, 20).then(() => ground.takeDown(gone)),
      (async () => {
        await turns(killed, 5);
        await ground.product.worker.end('SIGKILL');
        await turns(killed, 5);
        ground.product.startWorker();
        await turns(killed, 5);
        await ground.takeDown(killed);
      })(),
    ]);
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    await ground.isFound(kept);
    expect(await ground.product.index.ids()).not.toContain(gone.id);
    expect(await ground.product.index.ids()).not.toContain(killed.id);
  });
});
