import { daysSince, norwegianClock, norwegianMoment } from './norwegian-time.js';

describe('Norwegian time', () => {
  it.each([
    ['2026-07-01', '08:00', '2026-07-01T06:00:00.000Z'],
    ['2026-12-01', '08:00', '2026-12-01T07:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('reads %s at %s as %s', (day, time, moment) => {
    expect(norwegianMoment(day, time)).toBe(moment);
    expect(norwegianClock(new Date(moment))).toEqual({ day, time });
  });

  it.each([
    ['2026-03-29', '02:30'],
    ['2026-02-30', '10:00'],
    ['', '10:00'],
    ['2026-02-01', ''],
    ['i morgen', '10:00'],
  ])('knows no moment of "%s" at "%s"', (day, time) => {
    expect(norwegianMoment(day, time)).toBeNull();
  });

  it('counts whole days', () => {
    expect(daysSince('2026-01-01T12:00:00Z', Date.parse('2026-01-03T11:59:00Z'))).toBe(1);
    expect(daysSince('2026-01-03T12:00:00Z', Date.parse('2026-01-03T11:59:00Z'))).toBe(0);
  });
});
