/** What reading an item can give beside what is shown: nothing to show, or the end of the stream. */
export const ENDED = Symbol('ended');

/** Reads an item as whoever waits may see it; null for nothing. */
export type LiveRead<T> = (id: string) => Promise<T | null | typeof ENDED>;

/** Whoever takes so little that so much waits is not told on. */
const MOST_WAITING = 1_000;

/** An endless stream of items, read one by one as they are taken; leaving it ends a wait. */
export class LiveStream<T> implements AsyncIterableIterator<T> {
  private readonly waiting: string[] = [];
  private wake: () => void = () => undefined;
  private isOver = false;

  /**
   * @param read how an item is shown.
   * @param leave called once when the stream is over.
   */
  constructor(
    private readonly read: LiveRead<T>,
    private readonly leave: (stream: LiveStream<T>) => void,
  ) {}

  /** Tells of an item. */
  push(id: string): void {
    if (this.waiting.length >= MOST_WAITING) this.end();
    else this.waiting.push(id);
    this.wake();
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (!this.isOver) {
      const id = this.waiting.shift();
      if (id === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.wake = resolve;
        await promise;
        continue;
      }
      const value = await this.read(id);
      if (value === ENDED) this.end();
      else if (value !== null) return { value, done: false };
    }
    return { value: undefined, done: true };
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.leave(this);
    this.wake();
  }
}
