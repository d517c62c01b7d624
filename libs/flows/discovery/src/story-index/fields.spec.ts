import { array, assert, integer, oneof, property, record, stringMatching, uniqueArray } from 'fast-check';
import { WORD_FIELDS, countOf, packCounts } from './fields.js';
import { eachWord } from './story-entry.js';

/** What is told of each field at the most: title, summary, labels, names, wider, body. */
const MOST = [3, 7, 3, 3, 3, 31];
const someCounts = array(oneof(integer({ min: 0, max: 4 }), integer({ min: 0, max: 100_000 })), {
  minLength: WORD_FIELDS.length,
  maxLength: WORD_FIELDS.length,
});

const unpacked = (packed: number): number[] => WORD_FIELDS.map((_, field) => countOf(packed, field));

describe('how often a word stands in each field', () => {
  it('is packed into sixteen bits and read again, up to the most of each field', () => {
    assert(
      property(someCounts, (counts) => {
        const packed = packCounts(counts);
        expect(packed).toBeGreaterThanOrEqual(0);
        expect(packed).toBeLessThan(2 ** 16);
        expect(unpacked(packed)).toEqual(counts.map((count, field) => Math.min(count, MOST[field] ?? 0)));
      }),
    );
    expect(unpacked(packCounts(WORD_FIELDS.map(() => 1_000)))).toEqual(MOST);
    expect(unpacked(packCounts([]))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a list of words as an entry keeps it', () => {
  it('is read as it was written', () => {
    const word = record({ word: stringMatching(/^[a-z0-9\u4e00-\u4e20]{1,12}$/), counts: someCounts });
    assert(
      property(uniqueArray(word, { selector: (one) => one.word }), (words) => {
        const list = words.map(({ word: text, counts }) => `${text} ${packCounts(counts).toString(36)}`).join(' ');
        const read: [string, number][] = [];
        eachWord(list, (from, to, packed) => void read.push([list.slice(from, to), packed]));
        expect(read).toEqual(words.map(({ word: text, counts }) => [text, packCounts(counts)]));
      }),
    );
  });
});
