import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { FaultGround } from '../support/fault-ground.js';
import type { StoryAtHand } from '../support/story-world.js';

const STORIES = 10;

let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  ground = await FaultGround.lay({ settings: { WORKER_LEASE_SECONDS: '3' } });
  ends.defer(() => ground.end());
});
afterAll(() => ends.disposeAsync());

/** Stories that are to be published one after the other, the first in so many milliseconds. */
const scheduled = async (name: string, inMs: number, apartMs: number): Promise<readonly StoryAtHand[]> => {
  const { world } = ground;
  const stories: StoryAtHand[] = [];
  for (let number = 0; number < STORIES; number += 1) stories.push(await world.submitted(`${name} ${number}`));
  const from = Date.now() + inMs;
  for (const [number, { id }] of stories.entries()) {
    const at = new Date(from + number * apartMs).toISOString();
    await world.done('schedulePublication', { id, at }, world.editor);
  }
  return stories;
};

/** How often each of the stories was published, and which states they are in. */
const published = async (stories: readonly StoryAtHand[]): Promise<readonly object[]> =>
  ground.world.rows(
    `select s.state, s.version, (select count(*)::integer from events e
       where e.subject_id = s.id and e.kind = 'StoryPublished') as times
     from stories s where s.slug = any($1::text[]) order by s.slug`,
    [stories.map(({ slug }) => slug)],
  );
const ONCE = Array.from({ length: STORIES }, () => ({ state: 'PUBLISHED', version: 4, times: 1 }));
const allOnce = (stories: readonly StoryAtHand[]): Promise<unknown> =>
  eventually(
    () => published(stories),
    (rows) => JSON.stringify(rows) === JSON.stringify(ONCE),
    patience(30_000),
  );

describe('scheduled publications', () => {
  it('happen once each while workers are killed around their moments', async () => {
    const stories = await scheduled('Drept i øyeblikket', 1_500, 300);
    for (let kills = 0; kills < 6; kills += 1) {
      await pause(700);
      await ground.product.worker.end('SIGKILL');
      ground.product.startWorker();
    }
    await allOnce(stories);
    await pause(3_000);
    expect(await published(stories)).toEqual(ONCE);
  });

  it('happen once each with two workers, and late where none was there', async () => {
    await ground.product.worker.end('SIGTERM');
    const stories = await scheduled('Ingen på vakt', 500, 10);
    await pause(1_500);
    expect(new Set((await published(stories)).map((row) => JSON.stringify(row))).size).toBe(1);
    expect(await published(stories)).not.toEqual(ONCE);
    const second = ground.product.another('worker');
    ground.product.startWorker();
    try {
      await allOnce(stories);
      await pause(3_000);
      expect(await published(stories)).toEqual(ONCE);
    } finally {
      await second.end('SIGTERM');
    }
    await ground.inStep(performance.now());
  });
});
