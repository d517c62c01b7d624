import { markedPieces, rangesInWhole } from './marked-text.js';

const told = (text: string, ranges: Parameters<typeof markedPieces>[1]): string =>
  markedPieces(text, ranges)
    .map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join('');

describe('marks in a text', () => {
  it('stand where the words are, and the text is whole', () => {
    expect(
      told('Én kommune, to fylker', [
        { start: 12, end: 14 },
        { start: 3, end: 10 },
      ]),
    ).toBe('Én [kommune], [to] fylker');
    expect(told('ordet', [{ start: 0, end: 5 }])).toBe('[ordet]');
    expect(told('ordet', [])).toBe('ordet');
    expect(told('', [{ start: 0, end: 3 }])).toBe('');
  });

  it('never overlap or leave the text', () => {
    expect(
      told('abcdef', [
        { start: 1, end: 4 },
        { start: 2, end: 99 },
        { start: 50, end: 60 },
      ]),
    ).toBe('a[bcd][ef]');
  });

  it('are found again in the whole that a part is from', () => {
    const marks = { field: 'title', fragment: 'kommune', ranges: [{ start: 0, end: 3 }] };
    expect(rangesInWhole('En kommune', marks)).toEqual([{ start: 3, end: 6 }]);
    expect(rangesInWhole('Noe annet', marks)).toEqual([]);
    expect(rangesInWhole('En kommune', undefined)).toEqual([]);
  });
});
