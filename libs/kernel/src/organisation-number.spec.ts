import fc from 'fast-check';
import { organisationNumber } from './organisation-number.js';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const stem = fc.integer({ min: 80_000_000, max: 99_999_999 }).map(String);
const checksOf = (digits: string): string[] =>
  [...'0123456789'].filter((last) => organisationNumber(digits + last) !== null);

describe('an organisation number', () => {
  it.each(['991825827', '920125298', '974760673', '971526920', '986252932', '889640782', '958935420'])(
    '%s is one',
    (number) => expect(organisationNumber(number)).toBe(number),
  );

  it.each(['991 825 827', ' 991825827\n', '991\u00a0825\u00a0827', 'NO991825827MVA', 'no 991 825 827 mva'])(
    'may be written %j',
    (text) => expect(organisationNumber(text)).toBe('991825827'),
  );

  it.each([
    '991825828',
    '99182582',
    '9918258270',
    'abcdefghi',
    '',
    '99182582a',
    '991-825-827',
    '٩٩١٨٢٥٨٢٧',
    '191825827',
    'MVA',
  ])('%j is none', (text) => expect(organisationNumber(text)).toBeNull());

  it.each(['91000008', '91000011', '91000025'])('%s can be given no check digit', (digits) =>
    expect(checksOf(digits)).toEqual([]),
  );

  it('has at most one check digit, which makes the weighted sum divisible by 11', () => {
    fc.assert(
      fc.property(stem, (digits) => {
        const checks = checksOf(digits);
        expect(checks.length).toBeLessThanOrEqual(1);
        const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
        for (const check of checks) expect((sum + Number(check)) % 11).toBe(0);
      }),
    );
  });

  it('is refused when two neighbouring, different digits have changed places', () => {
    fc.assert(
      fc.property(stem, fc.integer({ min: 1, max: 6 }), (digits, place) => {
        const [check] = checksOf(digits);
        fc.pre(check !== undefined && digits[place] !== digits[place + 1]);
        const swapped = digits.slice(0, place) + digits[place + 1]! + digits[place]! + digits.slice(place + 2);
        expect(organisationNumber(swapped + check!)).toBeNull();
      }),
    );
  });
});
