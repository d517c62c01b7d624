import { Injectable } from '@nestjs/common';
import { Editions } from '#platform/database';

/** How long a caller waits to learn that a kept answer still holds: an answer made anew needs the same database, and more of it. */
const PATIENCE_MS = 1_000;
/** How long nobody waits after one has waited in vain. */
const REST_MS = 1_000;

/** The edition for those who can do without: null when it cannot be learnt just now, or not soon enough. */
@Injectable()
export class KnownEdition {
  private restsUntil = 0;
  private last: { readonly reading: Promise<string>; readonly known: Promise<string | null> } | null = null;

  constructor(private readonly editions: Editions) {}

  /** The edition by a statement that begins after this call; those who share one wait together. */
  current(): Promise<string | null> {
    if (performance.now() < this.restsUntil) return Promise.resolve(null);
    const reading = this.editions.current();
    if (reading !== this.last?.reading) this.last = { reading, known: this.inTime(reading) };
    return this.last.known;
  }

  private async inTime(reading: Promise<string>): Promise<string | null> {
    let clock: NodeJS.Timeout | undefined;
    // What came while this process was busy is looked at before it is said to be late.
    const late = new Promise<null>((resolve) => {
      clock = setTimeout(() => void setImmediate(resolve, null), PATIENCE_MS);
    });
    const edition = await Promise.race([reading.catch(() => null), late]);
    clearTimeout(clock);
    if (edition === null) this.restsUntil = performance.now() + REST_MS;
    return edition;
  }
}
