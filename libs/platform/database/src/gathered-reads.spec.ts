import { setImmediate as turn } from 'node:timers/promises';
import { GatheredReads } from './gathered-reads.js';

/** A source whose reads end when they are told to, and what it was asked for each time. */
const source = () => {
  const asked: (readonly string[])[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const reads = new GatheredReads<string, string>(
    async (keys) => {
      const end = Promise.withResolvers<void>();
      asked.push([...keys]);
      ends.push(end);
      const number = asked.length;
      await end.promise;
      return keys.map((key) => `${key} as of read ${number}`);
    },
    (key) => key,
  );
  return { asked, ends, reads };
};

describe('reads asked for at the same time', () => {
  it('are made together, and the same one once', async () => {
    const { asked, ends, reads } = source();
    const found = Promise.all(['a', 'b', 'a'].map((key) => reads.load(key)));
    await turn();
    ends[0]?.resolve();
    expect(await found).toEqual(['a as of read 1', 'b as of read 1', 'a as of read 1']);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('never share one that had begun before they were asked for', async () => {
    const { asked, ends, reads } = source();
    const first = reads.load('a');
    await turn();
    const later = reads.load('a');
    await turn();
    ends[0]?.resolve();
    ends[1]?.resolve();
    expect([await first, await later]).toEqual(['a as of read 1', 'a as of read 2']);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('wait while two are on their way, and then go together', async () => {
    const { asked, ends, reads } = source();
    const all = [];
    for (const key of ['a', 'b', 'c', 'd', 'c']) {
      all.push(reads.load(key));
      await turn();
    }
    expect(asked).toEqual([['a'], ['b']]);
    ends[0]?.resolve();
    await turn();
    expect(asked).toEqual([['a'], ['b'], ['c', 'd']]);
    ends.forEach(({ resolve }) => resolve());
    expect(await Promise.all(all)).toHaveLength(5);
  });

  it('leave a fault with the one whose it is', async () => {
    const reads = new GatheredReads<string, string>(
      (keys) => Promise.resolve(keys.map((key) => (key === 'bad' ? new Error('bad') : key))),
      (key) => key,
    );
    const found = await Promise.allSettled(['a', 'bad', 'b'].map((key) => reads.load(key)));
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fail together, and the next ones are made all the same', async () => {
    const { ends, reads } = source();
    const failing = Promise.allSettled(['a', 'b'].map((key) => reads.load(key)));
    await turn();
    ends[0]?.reject(new Error('away'));
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = reads.load('a');
    await turn();
    ends[1]?.resolve();
    expect(await next).toBe('a as of read 2');
  });
});
