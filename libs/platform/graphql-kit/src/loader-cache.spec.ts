import { LoaderCache } from './loader-cache.js';

const reader = () => {
  const asked: (readonly string[])[] = [];
  const read = async (keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    asked.push(keys);
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
  };
  return { asked, read };
};

describe('the loaders of a request', () => {
  it('read what is asked for in one turn with one statement, each key once', async () => {
    const { asked, read } = reader();
    const loaders = new LoaderCache();
    const load = (key: string) => loaders.load('names', key, read);
    expect(await Promise.all(['a', 'b', 'a', 'none'].map(load))).toEqual(['A', 'B', 'A', null]);
    expect(asked).toEqual([['a', 'b', 'none']]);
    expect(await load('b')).toBe('B');
    expect(asked).toHaveLength(1);
  });

  it('are told apart by name', async () => {
    const { asked, read } = reader();
    const loaders = new LoaderCache();
    await Promise.all([loaders.load('names.nb', 'a', read), loaders.load('names.en', 'a', read)]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('are split at five hundred keys', async () => {
    const { asked, read } = reader();
    const loaders = new LoaderCache();
    await Promise.all(Array.from({ length: 501 }, (_, key) => loaders.load('names', `k${key}`, read)));
    expect(asked.map((keys) => keys.length)).toEqual([500, 1]);
  });

  it('share nothing with another request', async () => {
    const { asked, read } = reader();
    await new LoaderCache().load('names', 'a', read);
    await new LoaderCache().load('names', 'a', read);
    expect(asked).toHaveLength(2);
  });

  it('fail for everybody who waits when the reading fails', async () => {
    const loaders = new LoaderCache();
    const fail = () => Promise.reject(new Error('away'));
    const both = await Promise.allSettled([loaders.load('names', 'a', fail), loaders.load('names', 'b', fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
