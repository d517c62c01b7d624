import { NO_NUMBER, type Numbering, SheetLines } from './numbered-lines.js';
import { textSheet } from './text-sheet.js';

/** Numbers for words in the order they are learnt, and how often one was asked for. */
class Learnt implements Numbering {
  readonly words: string[];
  asked = 0;

  constructor(...words: string[]) {
    this.words = words;
  }

  get size(): number {
    return this.words.length;
  }

  numberOf(word: string, isForeign: boolean): number | undefined {
    this.asked += 1;
    const number = this.words.indexOf(isForeign ? `~${word}` : word);
    return number === -1 ? undefined : number;
  }
}

const sheet = textSheet([{ field: 'title', text: 'Gevinst og plan, gevinst' }], 'nb');
const wordsOf = (begins: Int32Array): string[] =>
  [...begins.slice(0, -1)].map(
    (begin, n) =>
      sheet.terms
        .slice(begin, begins[n + 1])
        .trim()
        .split(' ')[0] ?? '',
  );

describe('the lines of a sheet', () => {
  it('are where its words stand, with their numbers', () => {
    const { begins, numbers } = new SheetLines().of(sheet, new Learnt('plan', 'gevinst'), false);
    expect([wordsOf(begins), [...numbers], begins.at(-1)]).toEqual([['gevinst', 'plan'], [1, 0], sheet.terms.length]);
    expect(new SheetLines().of(textSheet([], 'nb'), new Learnt(), false)).toMatchObject({
      begins: Int32Array.of(0),
      numbers: Int32Array.of(),
    });
  });

  it('tell words of other languages apart', () => {
    const { numbers } = new SheetLines().of(sheet, new Learnt('plan', '~gevinst'), true);
    expect([...numbers]).toEqual([1, NO_NUMBER]);
  });

  it('are read once, and again only when a word without a number may have got one', () => {
    const lines = new SheetLines();
    const learnt = new Learnt('plan');
    const numbers = (): number[] => [...lines.of(sheet, learnt, false).numbers];
    expect([numbers(), numbers(), learnt.asked]).toEqual([[NO_NUMBER, 0], [NO_NUMBER, 0], 2]);
    learnt.words.push('gevinst');
    expect([numbers(), learnt.asked]).toEqual([[1, 0], 4]);
    learnt.words.push('mer');
    expect([numbers(), learnt.asked]).toEqual([[1, 0], 4]);
  });

  it('are read again for another numbering', () => {
    const lines = new SheetLines();
    lines.of(sheet, new Learnt('plan', 'gevinst'), false);
    expect([...lines.of(sheet, new Learnt('gevinst', 'plan'), false).numbers]).toEqual([0, 1]);
  });
});
