import { assert, array, constantFrom, property, string } from 'fast-check';
import { type TextPiece, textDifference } from './text-difference.js';

const without = (pieces: readonly TextPiece[], change: TextPiece['change']): string =>
  pieces
    .filter((piece) => piece.change !== change)
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  it('is told word by word, letters of our own alphabets too', () => {
    expect(textDifference('Vi målte køen én gang.', 'Vi målte ventetiden én gang til.')).toEqual([
      { change: 'SAME', text: 'Vi målte ' },
      { change: 'REMOVED', text: 'køen' },
      { change: 'ADDED', text: 'ventetiden' },
      { change: 'SAME', text: ' én gang' },
      { change: 'ADDED', text: ' til' },
      { change: 'SAME', text: '.' },
    ]);
    expect(textDifference('čielga', 'čielggas')).toEqual([
      { change: 'REMOVED', text: 'čielga' },
      { change: 'ADDED', text: 'čielggas' },
    ]);
  });

  it.each([
    ['', '', []],
    ['likt', 'likt', [{ change: 'SAME', text: 'likt' }]],
    ['', 'nytt', [{ change: 'ADDED', text: 'nytt' }]],
    ['borte', '', [{ change: 'REMOVED', text: 'borte' }]],
  ])('of %j and %j', (before, after, pieces) => expect(textDifference(before, after)).toEqual(pieces));

  it('holds both texts, whatever they are', () => {
    const text = array(constantFrom('gevinst', ' ', '\n', 'Å', '. ', '🎉')).map((parts) => parts.join(''));
    for (const any of [text, string({ unit: 'binary' })]) {
      assert(
        property(any, any, (before, after) => {
          const pieces = textDifference(before, after);
          expect([without(pieces, 'ADDED'), without(pieces, 'REMOVED')]).toEqual([before, after]);
        }),
      );
    }
  });

  it('of texts that have little in common is told as a whole', () => {
    const words = (prefix: string): string => [...Array(5_000).keys()].map((n) => `${prefix}${n}`).join(' ');
    const [before, after] = [words('a'), words('b')];
    expect(textDifference(before, after)).toEqual([
      { change: 'REMOVED', text: before },
      { change: 'ADDED', text: after },
    ]);
  });
});
