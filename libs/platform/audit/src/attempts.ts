import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Database, type Outcome, auditHead } from '#platform/database';
import { addEntries } from './persistence/add-entries.js';

/** What was asked for and not done. */
export interface RefusedAttempt {
  readonly outcome: Exclude<Outcome, 'DONE'>;
  /** The id of what it was about, where that is known. */
  readonly subject: string | null;
  /** What was wrong with it: codes and names of fields, never what they held. */
  readonly faults: readonly { readonly code: string; readonly path: readonly string[] }[];
}

interface Waiting {
  readonly actor: Actor;
  readonly entry: object;
  times: number;
}

const TOGETHER_MS = 1_000;
const MOST_WAITING = 1_000;
const MOST_FAULTS = 20;

/**
 * Takes down what was refused, in a transaction of its own, so that taking the verb back does not take it away. What cannot be
 * taken down is logged and refused all the same.
 */
@Injectable()
export class Attempts implements OnModuleDestroy {
  private readonly log = new Logger(Attempts.name);
  private readonly waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes a refused attempt down; of nobody's, those alike within a second are told of once. */
  async refused(actor: Actor, { outcome, subject, faults }: RefusedAttempt): Promise<void> {
    const entry = {
      ...auditHead(actor, outcome, this.clock.now()),
      ...(subject !== null && { subject }),
      faults: faults.slice(0, MOST_FAULTS),
    };
    if (actor.kind !== 'ANONYMOUS') return this.write(actor, [entry]);
    const alike = JSON.stringify([entry.outcome, entry.doing, entry.faults]);
    const before = this.waiting.get(alike);
    if (before) before.times += 1;
    else if (this.waiting.size < MOST_WAITING) this.waiting.set(alike, { actor, entry, times: 1 });
    this.timer ??= setTimeout(() => void this.flush(), TOGETHER_MS).unref();
  }

  /** Writes what waits to be told of together. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const [...waiting] = this.waiting.values();
    this.waiting.clear();
    const [first] = waiting;
    if (first) {
      const entries = waiting.map(({ entry, times }) => ({ ...entry, ...(times > 1 && { times }) }));
      this.writing = this.writing.then(() => this.write(first.actor, entries));
    }
    await this.writing;
  }

  onModuleDestroy(): Promise<void> {
    return this.flush();
  }

  private async write(actor: Actor, entries: readonly object[]): Promise<void> {
    try {
      await this.database.transaction(actor, (tx) => addEntries(tx, entries));
    } catch (error) {
      this.log.warn({ msg: 'a refused attempt could not be taken down', error });
    }
  }
}
