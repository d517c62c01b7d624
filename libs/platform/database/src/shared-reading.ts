import { setImmediate as letOthersAsk } from 'node:timers/promises';

/**
 * A reading that many ask for at once. Whoever asks is given one that began after the asking: a running one may have
 * looked too early, so they wait for the next, which they all share.
 */
export class SharedReading<T> {
  private running: Promise<T> | undefined;
  private next: Promise<T> | undefined;

  constructor(private readonly read: () => Promise<T>) {}

  /** What a reading gives that begins from now on; fails as the reading does. */
  fresh(): Promise<T> {
    this.next ??= this.begin(this.running);
    return this.next;
  }

  /** Begins when the running one has ended, and when all who ask at this moment have asked. */
  private async begin(running: Promise<T> | undefined): Promise<T> {
    await running?.catch(() => undefined);
    await letOthersAsk();
    this.running = this.next;
    this.next = undefined;
    return this.read();
  }
}
