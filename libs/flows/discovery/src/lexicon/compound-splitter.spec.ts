import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { type WordCounts, splitCompound } from './compound-splitter.js';
import { areCorporaThere, compounds, collectionWords, notCompounds, shippedWords } from './gold/gold.js';

interface Figures {
  readonly precision: number;
  readonly recall: number;
}
const HALVES = { tuning: 0, 'held out': 1 } as const;

const measure = (known: WordCounts, half?: number): Figures => {
  const ours = <T>(rows: readonly T[]): T[] => rows.filter((_, n) => half === undefined || n % 2 === half);
  const splits = ours(compounds).map(({ word, seam }) => {
    const last = splitCompound(word, known).at(-1);
    return { made: last !== undefined, right: last !== undefined && word.length - last.length === seam };
  });
  const wrong = ours(notCompounds).filter((word) => splitCompound(word, known).length > 0).length;
  const right = splits.filter((split) => split.right).length;
  return {
    precision: right / (splits.filter((split) => split.made).length + wrong),
    recall: right / splits.length,
  };
};

const told = ({ precision, recall }: Figures): string =>
  `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;

const expectGood = (name: string, known: WordCounts): void => {
  const parts = Object.entries(HALVES).map(([half, n]) => `${half}: ${told(measure(known, n))}`);
  const whole = measure(known);
  process.stdout.write(`splitting by ${name}: ${told(whole)} (${parts.join('; ')})\n`);
  expect(whole.precision).toBeGreaterThanOrEqual(0.95);
  expect(whole.recall).toBeGreaterThanOrEqual(0.85);
};

const counted = (words: Record<string, number>): WordCounts => ({ count: (word) => words[word] ?? 0 });

describe('compounds', () => {
  it('come apart where Norwegian puts them together, by the words that are shipped', () =>
    expectGood('what is shipped', shippedWords()));

  it(`come apart so in a collection of some size${areCorporaThere ? '' : ' (../shared/relevance is not there)'}`, () =>
    expectGood(areCorporaThere ? 'two corpora' : 'the first content', collectionWords()));

  it('lose the letters that link their parts where that gives a word', () => {
    const known = shippedWords();
    expect(splitCompound('arbeidsplass', known)).toEqual(['arbeid', 'plass']);
    expect(splitCompound('barnehagane', known)).toEqual(['barn', 'hagane']);
    expect(splitCompound('helsetjenestene', known)).toEqual(['helse', 'tjenestene']);
  });

  it('are not found by parts that occur next to never beside the word itself', () => {
    expect(splitCompound('kaffeland', counted({ kaffe: 9, land: 9 }))).toEqual(['kaffe', 'land']);
    expect(splitCompound('kaffeland', counted({ kaffe: 9, land: 9, kaffeland: 100 }))).toEqual([]);
    expect(splitCompound('kaffeland', counted({ kaffe: 9 }))).toEqual([]);
  });
});

describe('any text', () => {
  it('is split into parts of itself, if at all, and does not stop anything', () => {
    const known = shippedWords();
    const anyText = oneof(
      string({ unit: 'binary' }),
      string({ unit: constantFrom(...'aeiosrtnkl') }),
      string({ unit: constantFrom('kommune', 'skole', 's', 'e', 'plan', 'et', 'aa') }),
      constantFrom('a'.repeat(5_000), 'kommune'.repeat(700), '', '\ud800'),
    );
    assert(
      property(anyText, (text) => {
        const parts = splitCompound(text, known);
        expect([0, 2, 3]).toContain(parts.length);
        let from = 0;
        for (const part of parts) {
          const at = text.indexOf(part, from);
          expect(at - from).toBeGreaterThanOrEqual(0);
          expect(at - from).toBeLessThanOrEqual(1);
          from = at + part.length;
        }
        expect(parts.length === 0 || from === text.length).toBe(true);
      }),
    );
  });

  it('is looked up a bounded number of times, however long it is', () => {
    let looks = 0;
    const everything: WordCounts = { count: () => (looks += 1) };
    const nothing: WordCounts = { count: () => ((looks += 1), 0) };
    for (const known of [everything, nothing]) {
      for (const length of [5_000, 41, 40, 20]) {
        looks = 0;
        splitCompound('kommune'.repeat(800).slice(0, length), known);
        expect(looks).toBeLessThanOrEqual(length > 40 ? 0 : 20 * length);
      }
    }
  });
});
