import { USUAL_PATIENCE, pauseDelay, retryDelay } from './retry-delay.js';

const tries = Array.from({ length: USUAL_PATIENCE.tries - 1 }, (_, index) => index + 1);

describe('delay before a delivery is tried again', () => {
  it('doubles from one second to ten minutes', () => {
    expect(tries.map((attempt) => retryDelay(attempt, USUAL_PATIENCE, 0) / 1_000)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600,
    ]);
  });

  it('is as long as whoever delivers has patience', () => {
    const slow = { firstMs: 10_000, longestMs: 60_000, tries: 5 };
    expect([1, 2, 3, 4].map((attempt) => retryDelay(attempt, slow, 0) / 1_000)).toEqual([10, 20, 40, 60]);
  });

  it('is spread over a fifth of itself', () => {
    expect(retryDelay(4, USUAL_PATIENCE, 0)).toBe(8_000);
    expect(retryDelay(4, USUAL_PATIENCE, 1)).toBe(6_400);
    const delays = new Set(Array.from({ length: 50 }, () => retryDelay(8)));
    expect(delays.size).toBeGreaterThan(10);
  });
});

describe('rest of a consumer whose engine is out of reach', () => {
  it('grows to fifteen seconds and never beyond', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((times) => pauseDelay(times, 0) / 1_000)).toEqual([0.5, 1, 2, 4, 8, 15, 15]);
  });
});
