import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { WINDOW_SECONDS } from '../standing.js';

/** What a process tells of one caller. */
export interface Spending {
  readonly hash: string;
  readonly budget: number;
  readonly amount: number;
}

/** In the order of the callers, so that two processes never wait for each other; a debt is never larger than the budget. */
const SETTLE = `
  insert into rate_budgets as known (caller, budget, balance, told_at)
  select decode(hash, 'base64'), budget, budget - amount, clock_timestamp()
  from unnest($1::text[], $2::float8[], $3::float8[]) as told (hash, budget, amount)
  order by decode(hash, 'base64')
  on conflict (caller) do update set
    budget = excluded.budget,
    balance = greatest(-excluded.budget, excluded.balance - excluded.budget + least(excluded.budget,
      known.balance + greatest(0, extract(epoch from excluded.told_at - known.told_at)) * excluded.budget / ${WINDOW_SECONDS})),
    told_at = greatest(known.told_at, excluded.told_at)
  returning encode(caller, 'base64') as hash, balance`;

/** Longer ago than the largest debt takes to be waited off. */
const FORGET = `delete from rate_budgets where told_at < clock_timestamp() - make_interval(secs => ${3 * WINDOW_SECONDS})`;

const ACTOR = systemActor('limits');

/** The budgets as all processes have come to know them. */
@Injectable()
export class RateBudgetRepository {
  constructor(private readonly database: Database) {}

  /** Takes what was spent from each budget, and gives what is left in it by the hash of its caller. */
  async settle(spendings: readonly Spending[]): Promise<ReadonlyMap<string, number>> {
    const values = [
      spendings.map(({ hash }) => hash),
      spendings.map(({ budget }) => budget),
      spendings.map(({ amount }) => amount),
    ];
    const rows = await this.database.transaction(ACTOR, (tx) =>
      tx.query<{ hash: string; balance: number }>(SETTLE, values),
    );
    return new Map(rows.map(({ hash, balance }) => [hash, Number(balance)]));
  }

  /** Forgets the budgets that are full again. */
  async forgetFull(): Promise<void> {
    await this.database.transaction(ACTOR, (tx) => tx.query(FORGET));
  }
}
