import { readFileSync } from 'node:fs';
import path from 'node:path';
import { constantFrom, assert, oneof, property, string } from 'fast-check';
import { spellOut } from '../analysis/fold.js';
import { samnorsk, samnorskWords } from './samnorsk.js';
import { WordTable } from './word-table.js';

const lines = readFileSync(path.resolve('libs/flows/discovery/content/samnorsk.nn-nb.txt'), 'utf8').trim().split('\n');

describe('a table of words', () => {
  it('numbers different words, gives them back, and takes no more than it was made for', () => {
    const table = new WordTable(3);
    const words = ['a', 'kommunesammenslaaing'.repeat(9), ''];
    expect([...words, ...words].map((word) => table.add(word))).toEqual([0, 1, 2, 0, 1, 2]);
    expect(words.map((_, number) => table.wordAt(number))).toEqual(words);
    expect(table.numberOf('b')).toBe(-1);
    expect(() => table.add('b')).toThrow('a table of 3 words is full');
  });
});

describe('the list of nynorsk and bokmål words', () => {
  it('gives each nynorsk word its bokmål, the first one where there are more, in normal form', () => {
    const first = new Map<string, string>();
    for (const line of lines) {
      const [nynorsk, bokmaal] = line.split(' => ').map((word) => spellOut(word.normalize('NFC').toLowerCase()));
      if (nynorsk !== bokmaal && !first.has(nynorsk!)) first.set(nynorsk!, bokmaal!);
    }
    expect(first.size).toBeGreaterThan(45_000);
    for (const [nynorsk, bokmaal] of first) {
      if (samnorsk().bokmaalOf(nynorsk) !== bokmaal) throw new Error(`${nynorsk} is not ${bokmaal}`);
    }
    expect(samnorsk().bokmaalOf('kommunar')).toBe('kommuner');
    expect(samnorsk().bokmaalOf('kommuner')).toBeNull();
  });

  it('holds the words of both sides and no others, though more are known as parts', () => {
    const words = samnorskWords();
    for (const word of words) if (!samnorsk().isWord(word)) throw new Error(`${word} is not held`);
    expect(samnorsk().isWord('kommune')).toBe(false);
    expect(samnorsk().count('kommune')).toBeGreaterThan(10);
    expect(samnorsk().count('kommunar')).toBeGreaterThan(0);
  });

  it('knows nothing of any other text, and is not stopped by it', () => {
    const words = samnorskWords();
    const anyText = oneof(string({ unit: 'binary' }), string(), constantFrom('x'.repeat(5_000), '', '__proto__'));
    assert(
      property(anyText, (text) => {
        expect(samnorsk().isWord(text)).toBe(words.has(text));
        expect(samnorsk().bokmaalOf(text) === null || words.has(text)).toBe(true);
      }),
    );
  });
});
