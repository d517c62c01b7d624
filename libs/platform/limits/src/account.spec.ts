import fc from 'fast-check';
import { Account } from './account.js';

const SECOND = 1_000;

describe('an account', () => {
  it('holds its limit at first, and no more however long it is left', () => {
    const account = new Account(60, 0);
    expect(account.look(0)).toEqual({ allowed: true, limit: 60, remaining: 60, resetSeconds: 0, retryAfterSeconds: 0 });
    expect(account.look(3_600 * SECOND).remaining).toBe(60);
  });

  it('gives until nothing is left, and fills evenly', () => {
    const account = new Account(60, 0);
    expect(account.take(60, 0)).toMatchObject({ allowed: true, remaining: 0, resetSeconds: 60 });
    expect(account.take(10, 0)).toMatchObject({ allowed: false, remaining: 0, retryAfterSeconds: 10 });
    expect(account.take(10, 9 * SECOND)).toMatchObject({ allowed: false, remaining: 9, retryAfterSeconds: 1 });
    expect(account.take(10, 10 * SECOND)).toMatchObject({ allowed: true, remaining: 0 });
  });

  it('that is full lets a request through that costs more than it ever holds, as a debt', () => {
    const account = new Account(60, 0);
    expect(account.take(120, 0)).toMatchObject({ allowed: true, remaining: 0, resetSeconds: 120 });
    expect(account.look(60 * SECOND).allowed).toBe(false);
    expect(account.look(61 * SECOND).allowed).toBe(true);
  });

  it('does not go back when the clock does', () => {
    const account = new Account(60, 10 * SECOND);
    account.take(60, 10 * SECOND);
    expect(account.look(0).remaining).toBe(0);
  });

  it('tells what was spent once, again only when it did not get through', () => {
    const account = new Account(60, 0);
    account.take(20, 0);
    account.take(100, 0);
    expect([account.owes, account.tell(), account.tell(), account.owes]).toEqual([20, 20, 0, 0]);
    account.keep(20);
    expect(account.tell()).toBe(20);
  });

  it('takes over what all have come to, less what was spent meanwhile', () => {
    const account = new Account(60, 0);
    account.take(10, 0);
    account.tell();
    account.take(5, 0);
    account.settle(30, 0);
    expect(account.look(0).remaining).toBe(25);
    account.settle(-30, 0);
    expect(account.look(0)).toMatchObject({ allowed: false, remaining: 0, retryAfterSeconds: 36 });
  });

  it('may be forgotten when it is full and nothing is to be told', () => {
    const account = new Account(60, 0);
    expect(account.isFull(0)).toBe(true);
    account.take(1, 0);
    expect(account.isFull(60 * SECOND)).toBe(false);
    account.tell();
    expect(account.isFull(60 * SECOND)).toBe(true);
  });

  it('never gives more than it held and what came in meanwhile', () => {
    const steps = fc.array(
      fc.record({ cost: fc.integer({ min: 1, max: 50 }), wait: fc.integer({ min: 0, max: 5_000 }) }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const account = new Account(60, 0);
        let [now, given] = [0, 0];
        for (const { cost, wait } of all) {
          now += wait;
          if (account.take(cost, now).allowed) given += cost;
        }
        expect(given).toBeLessThanOrEqual(60 + now / SECOND + 1e-6);
      }),
    );
  });
});
