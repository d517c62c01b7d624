import { setTimeout as pause } from 'node:timers/promises';
import { FaultGround, type FollowedStory, WHOLE } from '../support/fault-ground.js';
import { testSearchEngine } from '../support/search-engine.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const HALF_A_MINUTE_MS = 30_000;

let proxy: TcpProxy;
let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  proxy = await TcpProxy.before(testSearchEngine().url);
  ends.defer(() => proxy.close());
  ground = await FaultGround.lay({ settings: { MEILI_URL: proxy.url } });
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

describe('Meilisearch out of reach for a minute, refusing at first and then silent', () => {
  it('misses nothing of what changes meanwhile, and shows nothing that was taken down', async () => {
    const names = ['én', 'to', 'tre', 'fire', 'fem', 'seks'];
    const stories: FollowedStory[] = [];
    for (const name of names) stories.push(await ground.findable(`før minuttet, ${name}`));
    const stays = await ground.findable('hele minuttet');
    ground.watch.settled(stays);

    const changeUntil = async (end: number): Promise<void> => {
      for (let turn = 0; Date.now() < end; turn += 1) {
        const story = stories[turn % stories.length];
        const born = await ground.publish(`i minuttet, ${end} ${turn}`);
        if (!story || !born) throw new Error('A change was not acknowledged while the database was well.');
        await ground.takeDown(story);
        if (turn % 2 === 0) await ground.putBack(story);
        else await ground.takeDown(born);
        if (turn % 3 === 0) await ground.rewrite(turn % 2 === 0 ? story : born, `omskrevet ${turn}`);
        if (turn % 2 === 1) stories[turn % stories.length] = (await ground.publish(`etter ${end} ${turn}`)) ?? born;
        await pause(2_000);
      }
    };
    await proxy.cut();
    await changeUntil(Date.now() + HALF_A_MINUTE_MS);
    await proxy.stall();
    await changeUntil(Date.now() + HALF_A_MINUTE_MS);
    const { answersWhileDown } = ground.watch.seen();
    expect(answersWhileDown['POSTGRESQL']).toBeGreaterThan(20);
    await proxy.pass();
    expect(await ground.recovered(performance.now())).toEqual(WHOLE);
    await ground.isFound(stays);
    expect(ground.changes.counts).toMatchObject({ REFUSED: 0, UNKNOWN: 0 });
  });
});
