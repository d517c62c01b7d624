import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ANONYMOUS, Failure } from '#kernel';
import { Attempts } from '#platform/audit';
import { doing } from '#platform/database';
import { type Caller, RateLimiter } from '#platform/limits';
import { Metrics } from '#platform/observability';

/** A key or token that somebody came with. */
export interface KeyTry {
  /** Where the request comes from; left out where that is not known. */
  readonly address?: string | undefined;
  /** The visible part of a key; null for what is none. */
  readonly prefix: string | null;
  /** What stands for prefix and secret together, a hash. */
  readonly proof?: string;
}

/** How long a key is waited with that was not found good of late, where too many are tried. */
const PAUSE_MS = 500;
const MOST_WAITING = 1_000;
const MOST_KNOWN = 10_000;
const KNOWN_MS = 600_000;

const REFUSED = { outcome: 'UNAUTHENTICATED', subject: null, faults: [] } as const;

const tooMany = (retryAfterSeconds: number): Failure =>
  new Failure('RATE_LIMITED', `Too many keys that are not valid: try again in ${retryAfterSeconds} seconds.`, {
    retryAfterSeconds,
  });

/**
 * Counts keys that are not good, by the address that they come from and by the key that they are meant for, on all processes
 * together. Where there are too many, the next ones are slowed down and told to come later. A good key is always let in, a
 * little later where it was not seen of late: nobody can lock somebody else out by guessing.
 */
@Injectable()
export class WrongKeys {
  private readonly known = new LRUCache<string, true>({ max: MOST_KNOWN, ttl: KNOWN_MS });
  private readonly log = new Logger(WrongKeys.name);
  private readonly outcomes;
  private waiting = 0;

  constructor(
    private readonly limiter: RateLimiter,
    private readonly attempts: Attempts,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter<'outcome'>(
      'wrong_keys_total',
      'Keys and tokens that were not good: refused, or slowed down as there were too many.',
      { labels: ['outcome'] },
    );
  }

  /**
   * Waits before a key is looked up, where too many that are not good came this way.
   *
   * @throws Failure RATE_LIMITED when more are waiting already than a process can bear.
   */
  async pause(tried: KeyTry): Promise<void> {
    if (tried.proof !== undefined && this.known.has(tried.proof)) return;
    const isCrowded = this.limiter.triers(tried).some((trier) => this.limiter.look(trier)?.allowed === false);
    if (!isCrowded) return;
    if (this.waiting >= MOST_WAITING) throw tooMany(1);
    this.waiting += 1;
    await pause(PAUSE_MS).finally(() => (this.waiting -= 1));
  }

  /** Remembers a key that was found good, so that it is not waited with. */
  letIn({ proof }: KeyTry): void {
    if (proof !== undefined) this.known.set(proof, true);
  }

  /**
   * What somebody is told whose key is not good: in one and the same words for what is no key, unknown, ended or expired, so
   * that nothing can be learned from it. It is counted, logged and taken down, without the secret.
   */
  refusal(tried: KeyTry): Failure {
    const wait = this.countedWait(this.limiter.triers(tried));
    this.outcomes.inc({ outcome: wait > 0 ? 'slowed' : 'refused' });
    void doing({ name: 'authenticate' }, () => this.attempts.refused(ANONYMOUS, REFUSED));
    if (wait > 0) return tooMany(wait);
    this.log.warn({ msg: 'a key was refused', prefix: tried.prefix ?? 'none' });
    return new Failure('UNAUTHENTICATED', 'This key is not valid.');
  }

  /** Counts the try, for the address first: where there are too many from one, what they are for is not counted any more. */
  private countedWait(triers: readonly Caller[]): number {
    for (const trier of triers) {
      const standing = this.limiter.take(trier, 1);
      if (standing && !standing.allowed) return standing.retryAfterSeconds;
    }
    return 0;
  }
}
