import { SystemClock, norwegianDay } from './clock.js';
import { UuidIds, isUuid, newId } from './ids.js';

describe('the day in Norway', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['2025-12-31T22:59:59Z', '2025-12-31'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-25T01:30:00Z', '2026-10-25'],
  ])('at %s is %s', (moment, day) => expect(norwegianDay(new Date(moment))).toBe(day));

  it('is that of the machine’s clock in production', () => {
    expect(Math.abs(new SystemClock().now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});

describe('an identifier', () => {
  it('is a UUID of version 7, later than those before it', () => {
    const made = Array.from({ length: 50 }, () => new UuidIds().next());
    expect(made.every(isUuid)).toBe(true);
    expect(made.every((id) => id[14] === '7')).toBe(true);
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it.each([
    '',
    'x',
    newId().toUpperCase(),
    `${newId()} `,
    `${newId()}\n`,
    newId().replaceAll('-', ''),
    "'; drop table stories; --",
  ])('is not %j', (text) => expect(isUuid(text)).toBe(false));
});
