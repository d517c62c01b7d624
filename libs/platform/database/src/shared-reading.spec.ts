import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { SharedReading } from './shared-reading.js';

interface Begun {
  readonly give: (value: string) => void;
  readonly fail: (error: Error) => void;
}

const reading = (apartMs?: number): { readonly shared: SharedReading<string>; readonly begun: Begun[] } => {
  const begun: Begun[] = [];
  const shared = new SharedReading(
    () => new Promise<string>((resolve, reject) => void begun.push({ give: resolve, fail: reject })),
    apartMs,
  );
  return { shared, begun };
};

const turn = async (): Promise<void> => {
  for (let times = 0; times < 3; times += 1) await setImmediate();
};

describe('a shared reading', () => {
  it('begins when all who ask at the same moment have asked', async () => {
    const { shared, begun } = reading();
    const asked = [shared.fresh(), Promise.resolve().then(() => shared.fresh())];
    expect(begun).toHaveLength(0);
    await turn();
    expect(begun).toHaveLength(1);
    begun[0]!.give('one');
    expect(await Promise.all(asked)).toEqual(['one', 'one']);
  });

  it('is never one that began before it was asked for, and one for all who wait', async () => {
    const { shared, begun } = reading();
    const first = shared.fresh();
    await turn();
    const later = [shared.fresh(), shared.fresh(), shared.fresh()];
    expect(begun).toHaveLength(1);
    begun[0]!.give('old');
    expect(await first).toBe('old');
    await turn();
    expect(begun).toHaveLength(2);
    const latest = shared.fresh();
    begun[1]!.give('new');
    expect(await Promise.all(later)).toEqual(['new', 'new', 'new']);
    await turn();
    expect(begun).toHaveLength(3);
    begun[2]!.give('newest');
    expect(await latest).toBe('newest');
  });

  it('begins some time after the last one where that is wished, and then for all who have asked meanwhile', async () => {
    const { shared, begun } = reading(200);
    const first = shared.fresh();
    await turn();
    begun[0]!.give('one');
    expect(await first).toBe('one');
    const second = shared.fresh();
    await turn();
    expect(begun).toHaveLength(1);
    const third = shared.fresh();
    await pause(250);
    expect(begun).toHaveLength(2);
    begun[1]!.give('two');
    expect(await Promise.all([second, third])).toEqual(['two', 'two']);
  });

  it('is asked for again after one that failed', async () => {
    const { shared, begun } = reading();
    const first = shared.fresh();
    await turn();
    const second = shared.fresh();
    begun[0]!.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await turn();
    begun[1]!.give('there');
    expect(await second).toBe('there');
    await turn();
    void shared.fresh();
    await turn();
    expect(begun).toHaveLength(3);
  });
});
