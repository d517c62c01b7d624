import { array, assert, constantFrom, integer, oneof, property, subarray, tuple } from 'fast-check';
import { Postings } from './postings.js';
import { Scores } from './scores.js';
import { StorySet } from './story-set.js';
import { Top } from './top.js';
import { ValueColumn } from './value-column.js';

const read = (postings: Postings, word: number): [number, number][] => {
  const begin = postings.begin(word);
  return Array.from({ length: postings.length(word) }, (_, place) => [
    postings.stories[begin + place] ?? -1,
    postings.counts[begin + place] ?? -1,
  ]);
};

describe('postings', () => {
  it('are what was added to each word, in order, however words grow between each other', () => {
    const word = oneof({ weight: 4, arbitrary: integer({ min: 0, max: 6 }) }, integer({ min: 0, max: 20_000 }));
    assert(
      property(array(tuple(word, integer({ min: 0, max: 65_535 })), { maxLength: 400 }), (adds) => {
        const postings = new Postings();
        const model = new Map<number, [number, number][]>();
        for (const [story, [number, packed]] of adds.entries()) {
          postings.add(number, story, packed);
          model.set(number, [...(model.get(number) ?? []), [story, packed]]);
        }
        for (const [number, own] of model) expect(read(postings, number)).toEqual(own);
        expect(postings.length(20_001)).toBe(0);
      }),
    );
  });

  it('use the places again that words leave behind when they move', () => {
    const postings = new Postings();
    for (let story = 0; story < 2_000; story += 1) {
      for (let word = 0; word < 100; word += 1) if (story % (word + 1) === 0) postings.add(word, story, word);
    }
    for (let word = 0; word < 100; word += 1) {
      const own = Array.from({ length: Math.ceil(2_000 / (word + 1)) }, (_, n) => [n * (word + 1), word]);
      expect(read(postings, word)).toEqual(own);
    }
    // Twice what is held, as a word has up to twice the places it needs, and the arrays up to twice those.
    const held = Array.from({ length: 100 }, (_, word) => postings.length(word)).reduce((sum, own) => sum + own, 0);
    expect(postings.stories.length).toBeLessThan(8 * held);
  });
});

describe('a column of values', () => {
  const values = array(subarray(['a', 'b', 'c', 'd', 'e']), { maxLength: 60 });

  it('tells of each story what it was given, past every growth', () => {
    assert(
      property(values, subarray(['a', 'c', 'e', 'unknown']), integer({ min: 1, max: 30 }), (given, wanted, often) => {
        const column = new ValueColumn();
        const all = Array.from({ length: often }, () => given).flat();
        for (const [story, own] of all.entries()) column.add(story, own);
        const numbers = column.numbersOf(wanted);
        const counts = new Int32Array(column.names.length);
        const told = all.map((_, story) => {
          column.count(Uint32Array.of(story), counts);
          return [[...column.namesOf(story)], column.shared(story, numbers), column.hasOneOf(story, numbers)];
        });
        const expected = all.map((own) => {
          const shared = own.filter((value) => wanted.includes(value)).length;
          return [own, shared, shared > 0];
        });
        expect(told).toEqual(expected);
        for (const [number, name] of column.names.entries()) {
          expect(counts[number]).toBe(all.filter((own) => own.some((value) => value === name)).length);
        }
      }),
    );
  });

  it('knows nothing of a story that it has not heard of', () => {
    const column = new ValueColumn();
    column.add(0, ['a']);
    expect([...column.namesOf(1), ...column.namesOf(50_000)]).toEqual([]);
    expect(column.hasOneOf(1, column.numbersOf(['a']))).toBe(false);
  });
});

describe('the top of a list', () => {
  it('is what sorting the whole would give', () => {
    const number = integer({ min: 0, max: 30 });
    assert(
      property(array(tuple(number, number)), integer({ min: 0, max: 40 }), constantFrom(1, -1), (pairs, most, way) => {
        const compare = (a: readonly number[], b: readonly number[]): number =>
          way * ((a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
        const top = new Top<readonly number[]>(most, compare);
        for (const pair of pairs) top.see(pair);
        expect(top.inOrder()).toEqual(pairs.toSorted(compare).slice(0, most));
      }),
    );
  });
});

describe('scores', () => {
  it('are sums or the largest of what was given, and forgotten at the next beginning', () => {
    const step = tuple(constantFrom('add', 'raise'), integer({ min: 0, max: 9 }), integer({ min: 1, max: 100 }));
    assert(
      property(array(array(step)), (rounds) => {
        const scores = new Scores();
        for (const [round, steps] of rounds.entries()) {
          scores.begin(10 + round * 7);
          const model = new Map<number, number>();
          for (const [how, story, amount] of steps) {
            const known = model.get(story) ?? 0;
            model.set(story, how === 'add' ? known + amount : Math.max(known, amount));
            if (how === 'add') scores.add(story, amount);
            else scores.raise(story, amount);
          }
          expect([...scores.stories].toSorted()).toEqual([...model.keys()].toSorted());
          for (let story = 0; story < 10; story += 1) expect(scores.at(story)).toBe(model.get(story) ?? 0);
        }
      }),
    );
  });
});

describe('a set of stories', () => {
  it('has what was put in since the beginning, and tells in order what another has as well', () => {
    const stories = array(integer({ min: 0, max: 99 }));
    assert(
      property(array(tuple(stories, stories, integer({ min: 100, max: 300 }))), (rounds) => {
        const [one, other] = [new StorySet(), new StorySet()];
        for (const [own, others, end] of rounds) {
          one.begin(end);
          other.begin(end);
          for (const story of own) one.add(story);
          for (const story of others) other.add(story);
          const put = [...new Set(own)].sort((a, b) => a - b);
          expect(Array.from({ length: end }, (_, story) => story).filter((story) => one.has(story))).toEqual(put);
          expect([...one.in(other)]).toEqual(put.filter((story) => others.includes(story)));
        }
      }),
    );
  });
});
