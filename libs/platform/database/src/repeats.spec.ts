import { setImmediate as later } from 'node:timers/promises';
import { eachTime, forThisOnce, newRepeats, notingRepeats } from './repeats.js';

describe('what is done each time an answer is given', () => {
  it('is done at once, and noted with the answer at hand', async () => {
    const done: string[] = [];
    const one = newRepeats();
    const other = newRepeats();
    await Promise.all([
      notingRepeats(one, async () => {
        await later();
        eachTime(() => done.push('one'));
      }),
      notingRepeats(other, async () => {
        eachTime(() => done.push('other'));
        await later();
        forThisOnce();
      }),
    ]);
    expect(done).toEqual(['other', 'one']);
    for (const step of one.steps) step();
    expect(done).toEqual(['other', 'one', 'one']);
    expect([one.isForOnce, other.isForOnce, other.steps.length]).toEqual([false, true, 1]);
  });

  it('is done once where no answer is at hand', () => {
    let times = 0;
    eachTime(() => (times += 1));
    forThisOnce();
    expect(times).toBe(1);
  });
});
