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
    if (!this.running) return this.begin();
    this.next ??= this.running.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  private begin(): Promise<T> {
    this.next = undefined;
    const reading = this.read();
    this.running = reading;
    const end = (): void => {
      if (this.running === reading) this.running = undefined;
    };
    reading.then(end, end);
    return reading;
  }
}
