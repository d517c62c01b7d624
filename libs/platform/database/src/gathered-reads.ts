import DataLoader from 'dataloader';

/** How many statements may be on their way before what is asked for waits and goes together with what is asked next. */
const MOST_ON_THEIR_WAY = 2;
/** How much is asked for with one statement. */
const MOST_TOGETHER = 64;

/**
 * Reads that several callers ask for at the same time, made together: those that wait for their turn go into the next
 * statement, and the same one asked for twice is read once. Nothing is kept: what is given was read after it was asked
 * for. Only for callers of the same rights, as they share what is found.
 */
export class GatheredReads<Key, Value> {
  private onTheirWay = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly loader: DataLoader<Key, Value, string>;

  /**
   * @param read finds the values of distinct keys, in their order; an error in a value's place is that caller's alone.
   * @param nameOf tells keys apart.
   */
  constructor(read: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>, nameOf: (key: Key) => string) {
    const together = async (keys: readonly Key[]): Promise<readonly (Value | Error)[]> => {
      this.loader.clearAll();
      this.onTheirWay += 1;
      try {
        return await read(keys);
      } finally {
        this.onTheirWay -= 1;
        this.waiting.shift()?.();
      }
    };
    this.loader = new DataLoader<Key, Value, string>(together, {
      cacheKeyFn: nameOf,
      maxBatchSize: MOST_TOGETHER,
      batchScheduleFn: (begin) => {
        if (this.onTheirWay < MOST_ON_THEIR_WAY) setImmediate(begin);
        else this.waiting.push(begin);
      },
    });
  }

  /** The value of a key as it is now or later. */
  load(key: Key): Promise<Value> {
    return this.loader.load(key);
  }
}
