import { localesOf } from '../languages.js';

const written = (locales: readonly string[]): string[] => {
  const timeZone = 'Europe/Oslo';
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 5, 12, 30)));
  const days = [
    new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeStyle: 'short', timeZone }),
    new Intl.DateTimeFormat(locales, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    new Intl.DateTimeFormat(locales, { month: 'short', year: 'numeric', timeZone }),
  ];
  const numbers = [{}, { style: 'percent' }, { style: 'currency', currency: 'NOK' }] as const;
  return [
    ...days.flatMap((format) => months.map((month) => format.format(month))),
    ...numbers.map((more) => new Intl.NumberFormat(locales, more).format(-1_234_567.891)),
    new Intl.ListFormat(locales).format(['a', 'b', 'c']),
  ];
};

describe('days and numbers', () => {
  it('are written in nynorsk as in bokmål, which stands in for it in browsers', () => {
    expect(written(localesOf('nn'))).toEqual(written(localesOf('nb')));
  });
});
