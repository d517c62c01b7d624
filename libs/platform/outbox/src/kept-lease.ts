import type { Deliveries, Lease } from './persistence/deliveries.js';

const BEATS_OF_A_LEASE = 4;

/** A lease kept alive while its batch is delivered. It is lost when another has it, or when it ran out unrenewed. */
export class KeptLease {
  private readonly gone = new AbortController();
  private readonly heart: NodeJS.Timeout;
  private renewedAt = performance.now();

  constructor(
    private readonly lease: Lease,
    private readonly deliveries: Deliveries,
    private readonly lengthMs: number,
  ) {
    this.heart = setInterval(() => void this.beat(), lengthMs / BEATS_OF_A_LEASE);
  }

  /** Aborted when the lease is lost: what is not done yet is another worker's to do. */
  get lost(): AbortSignal {
    return this.gone.signal;
  }

  /** Renews it no longer. */
  end(): void {
    clearInterval(this.heart);
  }

  private async beat(): Promise<void> {
    const begun = performance.now();
    // The lease would end about when the next beat comes; timers are not exact.
    if (begun - this.renewedAt > this.lengthMs * (1 - 1.5 / BEATS_OF_A_LEASE)) return this.lose();
    // An error is no loss yet: the next beat tries again while the lease lasts.
    const kept = await this.deliveries.renew(this.lease).catch(() => null);
    if (kept) this.renewedAt = begun;
    if (kept === false) this.lose();
  }

  private lose(): void {
    this.end();
    this.gone.abort();
  }
}
