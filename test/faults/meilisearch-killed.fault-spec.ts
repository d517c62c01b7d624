import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '#platform/database';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { FaultGround, WHOLE } from '../support/fault-ground.js';
import { OwnServer } from '../support/own-server.js';
import { writeStories } from '../support/published-stories.js';

const WRITTEN_AT_ONCE = 500;
const MOST_TRIES = 10;

let engine: OwnServer;
let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  engine = await OwnServer.start('meilisearch');
  ends.defer(() => engine.stop());
  ground = await FaultGround.lay({ engine });
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

/** Writes stories until the engine is stopped in the middle of them: a quick one may be done with a batch before it is stopped. */
const freezeInTheMiddle = async (what: string): Promise<void> => {
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    const many = Array.from({ length: WRITTEN_AT_ONCE }, (_, number) => ({ title: `Fra bunken ${number}, ${what}` }));
    await writeStories(ground.world.api.get(Database), many);
    await eventually(
      async () => (await ground.product.index.isAtWork()) || (await ground.undelivered()) === 0,
      (metOrMissed) => metOrMissed,
      patience(60_000),
    );
    engine.freeze();
    // What the engine had told of before it was stopped is entered by now.
    await pause(patience(250));
    if ((await ground.undelivered()) > 0) return;
    engine.thaw();
  }
  throw new Error(`The engine was never met at work in ${MOST_TRIES} tries.`);
};

describe('Meilisearch killed in the middle of a batch', () => {
  it.each([
    { what: 'on its data', loses: false },
    { what: 'on an empty disk', loses: true },
  ])('and started again $what comes to hold what the database says', async ({ what, loses }) => {
    const [gone, back, changed, stays] = [
      await ground.findable(`tas ned, ${what}`),
      await ground.findable(`kommer tilbake, ${what}`),
      await ground.findable(`skrives om, ${what}`),
      await ground.findable(`blir stående, ${what}`),
    ];
    ground.watch.settled(stays);
    await ground.takeDown(back);
    await freezeInTheMiddle(what);
    await engine.kill();
    expect(await ground.undelivered()).toBeGreaterThan(0);

    await ground.takeDown(gone);
    await ground.putBack(back);
    await ground.rewrite(changed, 'ny tittel');
    const born = await ground.publish(`født imens, ${what}`);
    await pause(1_000);
    if (loses) engine.loseData();
    await engine.startAgain();
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    for (const story of [back, changed, born, stays]) if (story) await ground.isFound(story);
    const { answersWhileDown } = ground.watch.seen();
    expect(Object.keys(answersWhileDown).sort()).toEqual(['MEILISEARCH', 'POSTGRESQL']);
  });
});
