import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock, systemActor } from '#kernel';
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
  readonly entry: object;
  times: number;
}

const ACTOR = systemActor('audit');
const TOGETHER_MS = 1_000;
/** More attempts of one caller in a second than these are told of together, so that refusing costs others nothing. */
const MOST_AT_ONCE = 10;
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
  private readonly written = new Map<string, number>();
  private lost = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes a refused attempt down; of nobody's, and of a caller's who makes many, those alike within a second are told of once. */
  async refused(actor: Actor, { outcome, subject, faults }: RefusedAttempt): Promise<void> {
    this.timer ??= setTimeout(() => void this.flush(), TOGETHER_MS).unref();
    const entry = {
      ...auditHead(actor, outcome, this.clock.now()),
      ...(subject !== null && { subject }),
      faults: faults.slice(0, MOST_FAULTS),
    };
    const times = this.written.get(actor.id) ?? 0;
    if (actor.kind !== 'ANONYMOUS' && times < MOST_AT_ONCE) {
      this.written.set(actor.id, times + 1);
      return this.write([entry]);
    }
    const codes = entry.faults.map(({ code }) => code);
    const alike = JSON.stringify([actor.id, outcome, entry.doing, codes]);
    const before = this.waiting.get(alike);
    if (before) before.times += 1;
    else if (this.waiting.size < MOST_WAITING) this.waiting.set(alike, { entry, times: 1 });
    else this.lost += 1;
  }

  /** Writes what waits to be told of together. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const entries = [...this.waiting.values()].map(({ entry, times }) => ({ ...entry, ...(times > 1 && { times }) }));
    this.waiting.clear();
    this.written.clear();
    if (this.lost > 0) this.log.warn({ msg: 'too many refused attempts to be taken down', lost: this.lost });
    this.lost = 0;
    if (entries.length > 0) this.writing = this.writing.then(() => this.write(entries));
    await this.writing;
  }

  onModuleDestroy(): Promise<void> {
    return this.flush();
  }

  private async write(entries: readonly object[]): Promise<void> {
    try {
      await this.database.transaction(ACTOR, (tx) => addEntries(tx, entries));
    } catch (error) {
      this.log.warn({ msg: 'a refused attempt could not be taken down', error });
    }
  }
}
