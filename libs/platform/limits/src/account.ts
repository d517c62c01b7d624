import { type Standing, WINDOW_SECONDS } from './standing.js';

const MILLISECONDS = 1_000;

/**
 * What one process knows of a caller's budget: a bucket that fills evenly. It may fall below nought when other processes
 * spent from it too; the debt is waited off like anything else.
 */
export class Account {
  private balance: number;
  /** Spent here and not yet told to the others. */
  private untold = 0;

  constructor(
    readonly limit: number,
    private since: number,
  ) {
    this.balance = limit;
  }

  /** Takes `cost` if it is there, or if the budget is full and could never hold it; takes nothing otherwise. */
  take(cost: number, now: number): Standing {
    this.fill(now);
    const allowed = this.balance >= Math.min(cost, this.limit);
    if (allowed) this.spend(cost);
    return this.standing(allowed, cost);
  }

  /** Whether anything is left for a request that is not read yet. */
  look(now: number): Standing {
    this.fill(now);
    return this.standing(this.balance >= 1, 1);
  }

  /** What has to be told to the others; from now on it counts as told. */
  tell(): number {
    const amount = this.untold;
    this.untold = 0;
    return amount;
  }

  /** Takes back that something was told, as it did not get through. */
  keep(amount: number): void {
    this.untold += amount;
  }

  /** Takes over the balance that all processes have come to; what was spent meanwhile is taken off. */
  settle(shared: number, now: number): void {
    this.balance = shared - this.untold;
    this.since = now;
  }

  get owes(): number {
    return this.untold;
  }

  /** Nothing is lost by forgetting a full account. */
  isFull(now: number): boolean {
    this.fill(now);
    return this.untold === 0 && this.balance >= this.limit;
  }

  private spend(cost: number): void {
    this.balance -= cost;
    this.untold += cost;
  }

  private fill(now: number): void {
    const seconds = Math.max(0, now - this.since) / MILLISECONDS;
    this.balance = Math.min(this.limit, this.balance + (seconds * this.limit) / WINDOW_SECONDS);
    this.since = now;
  }

  private secondsFor(amount: number): number {
    return Math.max(0, Math.ceil((amount * WINDOW_SECONDS) / this.limit));
  }

  private standing(allowed: boolean, cost: number): Standing {
    return {
      allowed,
      limit: this.limit,
      remaining: Math.max(0, Math.floor(this.balance)),
      resetSeconds: this.secondsFor(this.limit - this.balance),
      retryAfterSeconds: allowed ? 0 : Math.max(1, this.secondsFor(Math.min(cost, this.limit) - this.balance)),
    };
  }
}
