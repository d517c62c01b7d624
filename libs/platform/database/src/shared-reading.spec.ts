import { SharedReading } from './shared-reading.js';

interface Begun {
  readonly give: (value: string) => void;
  readonly fail: (error: Error) => void;
}

const reading = (): { readonly shared: SharedReading<string>; readonly begun: Begun[] } => {
  const begun: Begun[] = [];
  const shared = new SharedReading(
    () => new Promise<string>((resolve, reject) => void begun.push({ give: resolve, fail: reject })),
  );
  return { shared, begun };
};

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('a shared reading', () => {
  it('begins at once when none runs', () => {
    const { shared, begun } = reading();
    void shared.fresh();
    expect(begun).toHaveLength(1);
  });

  it('is never one that began before it was asked for, and one for all who wait', async () => {
    const { shared, begun } = reading();
    const first = shared.fresh();
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

  it('is asked for again after one that failed', async () => {
    const { shared, begun } = reading();
    const [first, second] = [shared.fresh(), shared.fresh()];
    begun[0]!.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await turn();
    begun[1]!.give('there');
    expect(await second).toBe('there');
    await turn();
    void shared.fresh();
    expect(begun).toHaveLength(3);
  });
});
