import fc from 'fast-check';
import { NOT_KEPT, loggedQuery } from './logged-query.js';

describe('a query as it is counted', () => {
  it.each([
    ['  Gevinst-realisering,  I   Bærum! ', 'gevinst realisering i bærum'],
    ['GEVINSTREALISERING', 'gevinstrealisering'],
    ['bæ\u00ADre\u200Bkraft', 'bærekraft'],
    ['A\u030A ta vare på', 'å ta vare på'],
    ['E6 2024', 'e6 2024'],
    ['budsjett 2023-2024', 'budsjett 2023 2024'],
    ['E18 2024, E6 2025', 'e18 2024 e6 2025'],
    ['ISO 9001', 'iso 9001'],
    ['f.eks. bl.a. skole', 'f eks bl a skole'],
    ['en to tre fire fem seks sju åtte', 'en to tre fire fem seks sju åtte'],
    ['x'.repeat(5_000), 'x'.repeat(100)],
  ])('%j is %j', (text, counted) => expect(loggedQuery(text)).toBe(counted));

  it.each(['', '   ', '?!', '🙂', '\u200B'])('%j asks for nothing', (text) => expect(loggedQuery(text)).toBeNull());

  it.each([
    '01019012345',
    'tlf12345678',
    'tlf12 34 56 78',
    'A1 12345',
    '010190 12345',
    'ola 12 34 56 78',
    '+47 12.34.56.78',
    'født 01.02.1990',
    '1 2 3 4 5',
    '１２３４５',
    '12\u200B345',
    'konto 1234.56.78903',
    'saken 2024/12345',
    'kari@example.org',
    'kari @ example',
    'https://example.org/a',
    'www.example',
    'example.org',
    'en to tre fire fem seks sju åtte ni',
  ])('%j is not kept', (text) => expect(loggedQuery(text)).toBe(NOT_KEPT));

  it('never has five digits in a row, an address, or more than may be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 aå.@-/:'), maxLength: 40 }), (text) => {
        const counted = loggedQuery(text);
        if (counted === null || counted === NOT_KEPT) return;
        expect(counted).toMatch(/^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u);
        expect(counted).not.toMatch(/\d{5}/);
        expect(text).not.toContain('@');
      }),
    );
  });
});
