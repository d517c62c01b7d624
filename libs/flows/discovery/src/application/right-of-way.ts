import { setTimeout as pause } from 'node:timers/promises';

/** However many come ahead, nobody stands aside longer, in milliseconds. */
const LONGEST_MS = 5_000;

/** Lets some work go ahead of other work of this process: the search engine does one task after the other. */
export class RightOfWay {
  private under = 0;
  private readonly over = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly longestMs = LONGEST_MS) {}

  /** Does work that goes ahead. */
  async ahead<T>(work: () => Promise<T>): Promise<T> {
    this.under += 1;
    try {
      return await work();
    } finally {
      this.under -= 1;
      if (this.under === 0) for (const go of this.over) go();
    }
  }

  /**
   * Does work that stands aside while other work goes ahead, a bounded time, and one after the other: so the engine never has
   * more than one of them to do before what comes next. It is begun also when the signal is aborted meanwhile.
   */
  behind<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const before = this.last.catch(() => undefined);
    const turn = before.then(() => this.standAside(signal)).then(work);
    this.last = turn;
    return turn;
  }

  private async standAside(signal: AbortSignal): Promise<void> {
    if (this.under === 0) return;
    const enough = new AbortController();
    const go = (): void => enough.abort();
    this.over.add(go);
    await pause(this.longestMs, undefined, { signal: AbortSignal.any([signal, enough.signal]) }).catch(() => undefined);
    this.over.delete(go);
  }
}
