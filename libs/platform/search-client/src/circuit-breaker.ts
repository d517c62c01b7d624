import type { Clock } from '#kernel';
import { SearchUnavailable, type UnavailableReason } from './search-errors.js';

/** Whether the engine is asked (`closed`), left alone after failures (`open`), or tried by one caller (`half-open`). */
export type CircuitState = 'closed' | 'open' | 'half-open';

/** When a circuit opens, and when it lets one request through to see whether the engine is back. */
export interface CircuitOptions {
  /** Failures in a row after which the engine is left alone; a missed deadline does so at once. */
  readonly failureThreshold: number;
  /** Milliseconds after which one caller tries again. */
  readonly probeAfterMs: number;
}

const DEFAULTS: CircuitOptions = { failureThreshold: 3, probeAfterMs: 2_000 };
const ENGINE_IS_WELL: ReadonlySet<UnavailableReason> = new Set(['INDEX_MISSING', 'REJECTED']);

/**
 * Keeps a dead or slow engine from costing its callers more than one deadline.
 *
 * closed → open: a missed deadline, or `failureThreshold` other failures in a row;
 * open → half-open: after `probeAfterMs`, for one caller; half-open → closed: it got an answer; half-open → open: it did not.
 */
export class CircuitBreaker {
  private readonly options: CircuitOptions;
  private failures = 0;
  private openedAt: number | null = null;
  private probing = false;
  /** Counts the changes of state: what began under an earlier one says nothing about this one. */
  private era = 0;

  constructor(
    private readonly clock: Clock,
    options: Partial<CircuitOptions> = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
  }

  get state(): CircuitState {
    if (this.openedAt === null) return 'closed';
    return this.probing || this.clock.now().getTime() - this.openedAt >= this.options.probeAfterMs
      ? 'half-open'
      : 'open';
  }

  /**
   * Runs the work unless the engine is being left alone.
   *
   * @throws SearchUnavailable CIRCUIT_OPEN without running it, or whatever the work throws.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.state === 'open' || this.probing) throw new SearchUnavailable('CIRCUIT_OPEN');
    this.probing = this.openedAt !== null;
    const era = this.era;
    try {
      const result = await work();
      if (era === this.era) this.answered();
      return result;
    } catch (error) {
      if (era === this.era) this.weigh(error);
      throw error;
    }
  }

  private weigh(error: unknown): void {
    if (!(error instanceof SearchUnavailable) || ENGINE_IS_WELL.has(error.reason)) return this.answered();
    this.failures += 1;
    if (this.probing || error.reason === 'DEADLINE' || this.failures >= this.options.failureThreshold) {
      this.change(this.clock.now().getTime());
    }
  }

  private answered(): void {
    this.failures = 0;
    if (this.openedAt !== null) this.change(null);
  }

  private change(openedAt: number | null): void {
    this.openedAt = openedAt;
    this.probing = false;
    this.failures = 0;
    this.era += 1;
  }
}
