import { setImmediate as letOthersAsk, setTimeout as pause } from 'node:timers/promises';

/**
 * A reading that many ask for at once. Whoever asks is given one that began after the asking: a running one may have
 * looked too early, so they wait for the next, which they all share.
 */
export class SharedReading<T> {
  private running: Promise<T> | undefined;
  private next: Promise<T> | undefined;
  private lastBegan = -Infinity;

  /** @param apartMs how long after one reading the next begins at the earliest, so that more share it where many ask */
  constructor(
    private readonly read: () => Promise<T>,
    private readonly apartMs = 0,
  ) {}

  /** What a reading gives that begins from now on; fails as the reading does. */
  fresh(): Promise<T> {
    this.next ??= this.begin(this.running);
    return this.next;
  }

  /** Begins when the running one has ended, and when all who ask at this moment have asked. */
  private async begin(running: Promise<T> | undefined): Promise<T> {
    await running?.catch(() => undefined);
    const early = this.lastBegan + this.apartMs - performance.now();
    await (early > 0 ? pause(early) : letOthersAsk());
    this.lastBegan = performance.now();
    this.running = this.next;
    this.next = undefined;
    return this.read();
  }
}
