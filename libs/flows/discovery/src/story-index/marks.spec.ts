import { NO_LEXICON, openSight, searchedStories } from '../../../../../test/support/builders/story-entry.builder.js';
import { queryWords } from '../analysis/query-words.js';
import type { Mark, Marks } from './marks.js';
import type { SearchLexicon } from './searched-stories.js';
import { NO_SYNONYMS, Synonyms } from './synonyms.js';

const LEXICON: SearchLexicon = {
  ...NO_LEXICON,
  split: (word) => (word === 'gevinstplan' ? ['gevinst', 'plan'] : []),
  bokmaalOf: (word) => (word === 'kjaerleik' ? 'kjaerlighet' : null),
  nearWords: () => ({
    add: () => undefined,
    near: (word) => (word === 'gevnist' ? [{ word: 'gevinst', distance: 1 }] : []),
  }),
};
const searched = searchedStories(
  {
    a: { says: { title: 'gevinstene gevinstplan innkjoep', body: 'kjaerleik plan' } },
    b: { saysAbroad: { title: 'procurement plan organising' } },
  },
  LEXICON,
);
const marks = (query: string, synonyms = NO_SYNONYMS): Marks =>
  searched.marks(searched.asked(queryWords(query), synonyms, openSight(searched)));
const of = (wanted: Marks, word: string, isNorwegian: boolean): Mark | null => {
  const number = wanted.vocabulary.numberOf(word, !isNorwegian);
  return number === undefined ? wanted.ofUnnumbered(word) : wanted.at(number);
};
const marked = (query: string, words: string, synonyms = NO_SYNONYMS): string[] =>
  words.split(' ').filter((word) => of(marks(query, synonyms), word, true) !== null);

describe('marks', () => {
  it('are for whatever the query was met by: inflections, parts, nynorsk, corrections and synonyms', () => {
    expect(marked('gevinst', 'gevinstene gevinstplan innkjoep plan')).toEqual(['gevinstene', 'gevinstplan']);
    expect(marked('gevinstplan', 'gevinstene gevinstplan innkjoep plan')).toEqual([
      'gevinstene',
      'gevinstplan',
      'plan',
    ]);
    expect(marked('kjærlighet', 'kjaerleik plan')).toEqual(['kjaerleik']);
    expect(marked('gevnist plan', 'gevinstene innkjoep')).toEqual(['gevinstene']);
    const synonyms = new Synonyms([
      { oneWay: false, expressions: ['procurement', 'innkjøp'].map((text) => ({ text, language: null })) },
    ]);
    expect(marked('procurement', 'innkjoep plan', synonyms)).toEqual(['innkjoep']);
  });

  it('say which thing is met, and how well', () => {
    const both = marks('innkjop gevinst');
    expect(of(both, 'innkjoep', true)).toEqual({ thing: 0, weight: 0.6 });
    expect(of(both, 'gevinstene', true)).toEqual({ thing: 1, weight: 1 });
    expect(of(both, 'gevinstplan', true)).toEqual({ thing: 1, weight: 0.6 });
  });

  it('tell Norwegian from other texts', () => {
    const english = marks('organised');
    expect(of(english, 'organising', false)).toMatchObject({ thing: 0 });
    expect(of(english, 'organising', true)).toBeNull();
  });

  it('are for words that the index has not heard of as well, by their stems', () => {
    expect(marked('gevinst', 'gevinsten gevinstens kostnaden')).toEqual(['gevinsten', 'gevinstens']);
    expect(of(marks('kostnader'), 'kostnadene', true)).toEqual({ thing: 0, weight: 1 });
  });

  it('are none for a query of nothing', () => {
    expect([marks(' … ').areNone, marks('gevinst').areNone, marks('ukjent').areNone]).toEqual([true, false, false]);
  });
});
