import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { AppConfig } from '#platform/config';
import { Account } from './account.js';
import { type Caller, callerOf, triersOf } from './caller.js';
import { RateBudgetRepository } from './persistence/rate-budget.repository.js';
import type { Standing } from './standing.js';

const MOST_ACCOUNTS = 50_000;
const MOST_TOLD_AT_ONCE = 1_000;
const FORGET_MS = 300_000;
/** Whoever has spent this share of a budget since the last settlement makes the next one come at once. */
const HURRY_SHARE = 10;

/**
 * What each caller may still ask for. A request waits for no statement: every process takes from what it knows and tells
 * the others twice a second, so that callers of many processes can go over by what these answer in between; they wait
 * that off as a debt. With the database out of reach each process goes on by what it knows.
 */
@Injectable()
export class RateLimiter implements OnModuleDestroy {
  private readonly accounts = new Map<string, Account>();
  private readonly log = new Logger('RateLimiter');
  private timer: NodeJS.Timeout | undefined;
  private settling: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private forgotten: number;
  private failing = false;

  constructor(
    private readonly config: AppConfig,
    private readonly budgets: RateBudgetRepository,
    private readonly clock: Clock,
  ) {
    this.forgotten = this.now;
  }

  /** The caller of a request; those who have gone meanwhile, of whom no address is known any more, share a budget. */
  caller(actor: Actor, address: string | undefined): Caller {
    return callerOf(actor, address ?? 'gone', this.config.cursorKey);
  }

  /** Those whose tries of keys are counted together: everybody at an address, and everybody who tries a key of a prefix. */
  triers(tried: { readonly address?: string | undefined; readonly prefix: string | null }): readonly Caller[] {
    return triersOf(tried, this.config.cursorKey);
  }

  /** Takes the cost of a request from the caller's budget, unless it is not there; null where no limit is set. */
  take(caller: Caller, cost: number): Standing | null {
    const account = this.account(caller);
    if (!account) return null;
    const standing = account.take(cost, this.now);
    if (account.owes > 0) this.settleIn(account.owes * HURRY_SHARE > standing.limit ? 0 : this.config.rate.settleMs);
    return standing;
  }

  /** What the caller has before anything is taken; null where no limit is set. */
  look(caller: Caller): Standing | null {
    return this.account(caller)?.look(this.now) ?? null;
  }

  /** Tells the other processes all that was spent here until now, and learns what was spent there. */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.next ??= this.settling.then(() => {
      this.next = undefined;
      this.settling = this.tellAll();
      return this.settling;
    });
    await this.next;
  }

  async onModuleDestroy(): Promise<void> {
    await this.settle();
    clearTimeout(this.timer);
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  private limitOf(kind: Caller['kind']): number {
    if (kind === 'wrong keys') return this.config.rate.wrongKeys;
    return kind === 'key' ? this.config.rate.perKey : this.config.rate.perAddress;
  }

  private account({ hash, kind }: Caller): Account | null {
    const limit = this.limitOf(kind);
    if (limit === 0) return null;
    const known = this.accounts.get(hash);
    if (known) return known;
    if (this.accounts.size >= MOST_ACCOUNTS) this.forgetOne();
    const account = new Account(limit, this.now);
    this.accounts.set(hash, account);
    return account;
  }

  private forgetOne(): void {
    const [oldest] = this.accounts.keys();
    if (oldest !== undefined) this.accounts.delete(oldest);
  }

  private settleIn(ms: number): void {
    if (this.timer && ms > 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), this.failing ? this.config.rate.settleMs : ms).unref();
  }

  private async tellAll(): Promise<void> {
    const owing = [...this.accounts].filter(([, account]) => account.owes > 0);
    for (let start = 0; start < owing.length; start += MOST_TOLD_AT_ONCE) {
      await this.tell(owing.slice(start, start + MOST_TOLD_AT_ONCE));
    }
    for (const [hash, account] of this.accounts) if (account.isFull(this.now)) this.accounts.delete(hash);
    if (this.now - this.forgotten < FORGET_MS) return;
    this.forgotten = this.now;
    await this.budgets.forgetFull().catch(() => this.fail());
  }

  private async tell(owing: readonly (readonly [string, Account])[]): Promise<void> {
    const told = owing.map(([hash, account]) => ({ hash, budget: account.limit, amount: account.tell() }));
    try {
      const balances = await this.budgets.settle(told);
      for (const [hash, account] of owing) {
        const balance = balances.get(hash);
        if (balance !== undefined) account.settle(balance, this.now);
      }
      this.failing = false;
    } catch {
      owing.forEach(([, account], place) => account.keep(told[place]?.amount ?? 0));
      this.fail();
    }
  }

  private fail(): void {
    if (!this.failing) this.log.warn('What callers used cannot be told to the other processes for now.');
    this.failing = true;
  }
}
