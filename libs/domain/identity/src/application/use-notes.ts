import type { Logger } from '@nestjs/common';
import { type Clock, systemActor } from '#kernel';
import type { Database, Transaction } from '#platform/database';

const MINUTE_MS = 60_000;

/** Notes that something was used, at most once a minute and beside the request, which goes on where that fails. */
export class UseNotes {
  private readonly notes = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * @param last the last use that was noted, ISO 8601; null for none.
   * @param what what was used, as it stands in "The use of … could not be noted."
   */
  take(last: string | null, what: string, write: (tx: Transaction) => Promise<void>): void {
    if (last !== null && this.clock.now().getTime() - Date.parse(last) < MINUTE_MS) return;
    const note = this.database
      .transaction(systemActor('authenticate'), write)
      .catch(() => this.logger.warn(`The use of ${what} could not be noted.`))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }

  /** Waits for what is still being noted. */
  async settled(): Promise<void> {
    await Promise.all(this.notes);
  }
}
