import type { Ending } from '#platform/embedded';
import { nextDelay, type Running, supervise } from './supervise.js';

interface Part extends Running {
  die(): void;
}

const part = (): Part & { stopped: boolean } => {
  let end: (ending: Ending) => void = () => undefined;
  const exited = new Promise<Ending>((resolve) => (end = resolve));
  const made = {
    exited,
    stopped: false,
    die: () => end({ code: 1, signal: null }),
    stop: async () => {
      made.stopped = true;
      end({ code: 0, signal: null });
    },
  };
  return made;
};

const eventually = async (condition: () => boolean): Promise<void> => {
  const deadline = Date.now() + 4_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It never came to be.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('the wait before a part is started again', () => {
  it('doubles up to ten seconds', () => {
    const waits = [0];
    while (waits.length < 8) waits.push(nextDelay(waits.at(-1) ?? 0, 100));
    expect(waits.slice(1)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it('is short again after a steady minute', () => {
    expect(nextDelay(10_000, 60_000)).toBe(500);
  });
});

describe('a supervised part', () => {
  beforeEach(() => void jest.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => void jest.restoreAllMocks());

  it('is started again when it ends by itself', async () => {
    const parts: ReturnType<typeof part>[] = [];
    const supervised = await supervise('Part', async () => {
      parts.push(part());
      return parts.at(-1) as ReturnType<typeof part>;
    });
    parts[0]?.die();
    await eventually(() => parts.length === 2);
    await supervised.stop();
    expect(parts[1]?.stopped).toBe(true);
    expect(parts).toHaveLength(2);
  });

  it('is not started again once it is stopped', async () => {
    let starts = 0;
    const supervised = await supervise('Part', async () => {
      starts += 1;
      return part();
    });
    await supervised.stop();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(starts).toBe(1);
  });

  it('fails at once when the first start fails', async () => {
    const start = (): Promise<Running> => Promise.reject(new Error('no'));
    await expect(supervise('Part', start)).rejects.toThrow('no');
  });
});
