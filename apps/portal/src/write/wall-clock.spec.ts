import { momentInNorway, wallClock } from './wall-clock.js';

describe('the clocks in Norway', () => {
  it.each([
    ['2026-01-15T12:00', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00', '2026-07-15T10:00:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z'],
  ])('show %s at %s', (clock, moment) => {
    expect(momentInNorway(clock)).toBe(moment);
    expect(wallClock(moment)).toBe(clock);
  });

  it('show nothing that is no time', () => {
    expect(momentInNorway('soon')).toBe('soon');
  });
});
