import { setImmediate as turn } from 'node:timers/promises';
import { RightOfWay } from './right-of-way.js';

const never = new AbortController().signal;

const watched = (way: RightOfWay, signal = never) => {
  const seen = { gone: false };
  const done = way.behind(async () => {
    seen.gone = true;
  }, signal);
  return { seen, done };
};

describe('right of way', () => {
  it('is given at once where nothing goes ahead', async () => {
    expect(await new RightOfWay(60_000).behind(async () => 'done', never)).toBe('done');
  });

  it('is waited for until the last of the work ahead has ended, well or badly', async () => {
    const way = new RightOfWay(60_000);
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const work = [way.ahead(() => first.promise), way.ahead(() => second.promise)];
    const { seen, done } = watched(way);
    first.resolve();
    await work[0];
    await turn();
    expect(seen.gone).toBe(false);
    second.reject(new Error('failed'));
    await expect(work[1]).rejects.toThrow('failed');
    await done;
    await watched(way).done;
  });

  it('is not waited for longer than it says, nor after an abort', async () => {
    const forever = new Promise<never>(() => undefined);
    const short = new RightOfWay(5);
    void short.ahead(() => forever);
    await watched(short).done;
    const long = new RightOfWay(60_000);
    void long.ahead(() => forever);
    const abort = new AbortController();
    const { done } = watched(long, abort.signal);
    abort.abort();
    await done;
  });

  it('is given to one after the other, also after one that failed', async () => {
    const way = new RightOfWay(60_000);
    const first = Promise.withResolvers<void>();
    const failing = way.behind(() => first.promise, never);
    const { seen, done } = watched(way);
    await turn();
    expect(seen.gone).toBe(false);
    first.reject(new Error('failed'));
    await expect(failing).rejects.toThrow('failed');
    await done;
  });
});
