import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { NearWords } from './near-words.js';

const nearTo = (asked: string, ...words: string[]): string[] => {
  const near = new NearWords();
  for (const word of words) near.add(word);
  return near.near(asked).map(({ word, distance }) => `${word} ${distance}`);
};
/** One character a letter, so that words can be compared by a measure that knows nothing of normal form. */
const asWritten = (word: string): string => word.replace(/aa|oe|ae/g, (pair) => ({ aa: 'å', oe: 'ø', ae: 'æ' })[pair]!);

/** Letters left out, put in, exchanged, or swapped with their neighbour: the table of optimal string alignment, cell by cell. */
const errorsBetween = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_cell, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const other = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      table[row]![column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + other,
        swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
};

describe('words near another', () => {
  it('are those with one error of four to seven letters, with two from eight', () => {
    expect(nearTo('skol', 'skole', 'skolen', 'sol', 'skli')).toEqual(['skole 1', 'sol 1']);
    expect(nearTo('sko', 'sk', 'skog', 'sno')).toEqual([]);
    expect(nearTo('komune', 'kommune', 'kommuner', 'immune')).toEqual(['kommune 1']);
    expect(nearTo('komunner', 'kommuner', 'kommune', 'kommunale')).toEqual(['kommuner 2']);
  });

  it('may differ in their first letters, and by two that are swapped', () => {
    expect(nearTo('gommune', 'kommune')).toEqual(['kommune 1']);
    expect(nearTo('ommune', 'kommune')).toEqual(['kommune 1']);
    expect(nearTo('okmmune', 'kommune')).toEqual(['kommune 1']);
  });

  it('have å, ø and æ for one letter, which may be left out or typed as another', () => {
    expect(nearTo('sprak', 'spraak')).toEqual(['spraak 1']);
    expect(nearTo('okonomi', 'oekonomi')).toEqual(['oekonomi 1']);
    expect(nearTo('sprk', 'spraak')).toEqual(['spraak 1']);
    expect(nearTo('spaark', 'spraak')).toEqual(['spraak 1']);
    expect(nearTo('laare', 'laere')).toEqual(['laere 1']);
    expect(nearTo('aase', 'oese')).toEqual([]);
  });

  it('come nearest first, those that begin alike before others, without the word itself, eight at most', () => {
    expect(nearTo('tjeneste', 'tjenestene', 'tjeneste', 'tjenester', 'gjeneste', 'tjenesta')).toEqual([
      'tjenesta 1',
      'tjenester 1',
      'gjeneste 1',
      'tjenestene 2',
    ]);
    const many = [...'bdfghklmprstv'].map((letter) => `skole${letter}`);
    expect(nearTo('skolen', ...many)).toHaveLength(8);
  });

  it('are all that a plain comparison finds, and no others', () => {
    const word = string({ unit: constantFrom(...'abeok'), minLength: 1, maxLength: 12 });
    assert(
      property(array(word, { maxLength: 8 }), word, (words, asked) => {
        const near = new NearWords();
        const vocabulary = [...new Set(words)];
        for (const one of vocabulary) near.add(one);
        const letters = asWritten(asked).length;
        const errors = letters < 4 ? 0 : letters < 8 ? 1 : 2;
        const expected = vocabulary.filter(
          (one) => errors > 0 && one !== asked && errorsBetween(asWritten(one), asWritten(asked)) <= errors,
        );
        const found = near.near(asked);
        expect(found.map((one) => one.word).toSorted()).toEqual(expected.toSorted());
        for (const one of found) {
          expect(errorsBetween(asWritten(one.word), asWritten(asked))).toBe(one.distance);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are found for any text, whatever has been added', () => {
    const anyText = oneof(string({ unit: 'binary' }), string(), constantFrom('x'.repeat(5_000), '', '\ud800', 'å'));
    const near = new NearWords();
    assert(
      property(anyText, anyText, (added, asked) => {
        near.add(added);
        expect(near.near(asked).length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('do not keep a search waiting in a large vocabulary', () => {
    const near = new NearWords();
    const letters = 'etaoinsrdlkmgvfpubhjy';
    let state = 1;
    const next = (below: number): number => (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) % below;
    const made = (): string => Array.from({ length: 5 + next(10) }, () => letters[next(21)]).join('');
    for (let n = 0; n < 150_000; n += 1) near.add(made());
    const times = Array.from({ length: 200 }, () => {
      const started = process.cpuUsage();
      near.near(made());
      const { user, system } = process.cpuUsage(started);
      return user + system;
    }).toSorted((a, b) => a - b);
    expect(times[100]).toBeLessThan(2_000);
  });
});
