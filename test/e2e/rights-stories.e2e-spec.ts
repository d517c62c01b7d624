import { storyRights } from '#domain/stories';
import { deviations } from '../support/rights/compare.js';
import { RightsWorld } from '../support/rights/rights-world.js';
import { storyTrials } from '../support/rights/story-trials.js';
import { walk } from '../support/rights/walk.js';

let rights: RightsWorld;
beforeAll(async () => {
  rights = await RightsWorld.start();
});
afterAll(() => rights.stop());

describe('every kind of caller', () => {
  it.each(Object.entries(storyRights))('gets what is written of %s, wherever a story stands', async (field, table) => {
    const trial = storyTrials(rights)[field]!;
    expect(deviations(storyRights, await walk(rights, field, table, trial))).toEqual([]);
  });
});
