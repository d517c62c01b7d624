import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { callerOf } from '../caller.js';
import { ANONYMOUS } from '#kernel';
import { RateBudgetRepository } from './rate-budget.repository.js';

let journal: TestJournal;
let budgets: RateBudgetRepository;
beforeAll(async () => {
  journal = await TestJournal.open(new SetClock());
  budgets = new RateBudgetRepository(journal.database);
});
afterAll(() => journal.end());

const hashOf = (address: string): string => callerOf(ANONYMOUS, address, 's').hash;
const spend = async (address: string, amount: number, budget = 1_000): Promise<number> => {
  const hash = hashOf(address);
  return (await budgets.settle([{ hash, budget, amount }])).get(hash)!;
};
const goBack = (seconds: number): Promise<unknown> =>
  journal.database.readOnce(`update rate_budgets set told_at = told_at - make_interval(secs => ${seconds})`);

describe('the shared budgets', () => {
  it('add up what the processes tell, and fill with time up to the limit', async () => {
    expect(await spend('a', 600)).toBe(400);
    expect(await spend('a', 300)).toBeCloseTo(100, -1);
    await goBack(6);
    expect(await spend('a', 0)).toBeCloseTo(200, -1);
    await goBack(600);
    expect(await spend('a', 1)).toBe(999);
    expect(await spend('b', 0)).toBe(1_000);
  });

  it('know debts, but none larger than the budget', async () => {
    await spend('c', 1_000);
    expect(await spend('c', 500)).toBeCloseTo(-500, -1);
    expect(await spend('c', 5_000)).toBe(-1_000);
  });

  it('follow a limit that was changed', async () => {
    await spend('d', 100, 1_000);
    expect(await spend('d', 10, 50)).toBe(40);
  });

  it('lose nothing when many processes tell of the same callers at once, in any order', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({
      hash: hashOf(`many ${at}`),
      budget: 1_000_000,
      amount: 1_000,
    }));
    await Promise.all(Array.from({ length: 8 }, (_, at) => budgets.settle(at % 2 ? many : many.toReversed())));
    const left = await budgets.settle(many);
    expect(left.size).toBe(50);
    for (const balance of left.values()) {
      expect(balance).toBeGreaterThanOrEqual(1_000_000 - 9_000);
      expect(balance).toBeLessThanOrEqual(1_000_000);
    }
  });

  it('that are full again are forgotten, and no others', async () => {
    await goBack(179);
    await spend('e', 1);
    await budgets.forgetFull();
    expect(await journal.database.readOnce('select 1 from rate_budgets')).not.toHaveLength(1);
    await journal.database.readOnce(
      `update rate_budgets set told_at = told_at - interval '5 seconds' where caller <> decode('${hashOf('e')}', 'base64')`,
    );
    await budgets.forgetFull();
    expect(await journal.database.readOnce('select 1 from rate_budgets')).toHaveLength(1);
  });
});
