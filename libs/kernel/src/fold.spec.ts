import fc from 'fast-check';
import { fold } from './fold.js';

describe('a folded name', () => {
  it.each([
    ['  Bærum   KOMMUNE ', 'baerum kommune'],
    ['Råde/Rygge', 'rade rygge'],
    ['A\u030Alesund', 'alesund'],
    ['Kárášjohka – Karasjok', 'karasjohka karasjok'],
    ['Deanu gielda (Tana)', 'deanu gielda tana'],
    ['straße', 'strasse'],
    ['100 %', '100'],
    ['%_\\', ''],
    ['', ''],
  ])('of %j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('is the same composed and decomposed, and folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('holds nothing that a pattern of SQL would take for its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[%_\\\0]/.test(fold(text))));
  });
});
