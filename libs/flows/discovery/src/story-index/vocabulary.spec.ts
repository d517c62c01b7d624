import { array, assert, constantFrom, property, record, tuple } from 'fast-check';
import {
  QUESTION,
  NO_LEXICON,
  openSight,
  searchedStories,
  settle,
  storyEntry,
} from '../../../../../test/support/builders/story-entry.builder.js';
import { queryWords } from '../analysis/query-words.js';
import { type SearchLexicon, SearchedStories } from './searched-stories.js';
import { NO_SYNONYMS } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';
import {
  LETTER_LEFT_OUT,
  OTHER_NORWEGIAN,
  PART,
  formsAbroad,
  formsInQuery,
  formsInStory,
  norwegianForms,
} from './word-forms.js';

const found = (searched: SearchedStories, query: string): string[] =>
  searched
    .find(QUESTION, searched.asked(queryWords(query), NO_SYNONYMS, openSight(searched)), openSight(searched))
    .hits.map(({ id }) => id)
    .toSorted();

/** Knows a compound as soon as both parts are words of the collection, and one word of nynorsk. */
const LEXICON: SearchLexicon = {
  ...NO_LEXICON,
  split: (word, known) => {
    for (let seam = 3; seam <= word.length - 3; seam += 1) {
      const parts = [word.slice(0, seam), word.slice(seam)];
      if (parts.every((part) => known.count(part) > 0)) return parts;
    }
    return [];
  },
  bokmaalOf: (word) => (word === 'kjaerleik' ? 'kjaerlighet' : null),
};
const weights = (forms: readonly { form: string; weight: number }[]): Record<string, number> =>
  Object.fromEntries(forms.map(({ form, weight }) => [form, weight]));

describe('the forms of a word', () => {
  it('are its stem, and for less its letters left out and its bokmål', () => {
    expect(weights(norwegianForms('kommunene', LEXICON))).toEqual({ kommun: 1 });
    expect(weights(norwegianForms('oekonomien', LEXICON))).toEqual({ oekonomi: 1, okonomi: LETTER_LEFT_OUT });
    expect(weights(norwegianForms('kjaerleik', LEXICON))).toEqual({ kjaerleik: 1, kjaer: OTHER_NORWEGIAN });
  });

  it('are of English as well where it may be English', () => {
    expect(weights(formsInQuery('organisations', LEXICON))).toMatchObject({ organisation: 1, organis: 0.8 });
    expect(weights(formsAbroad('organisations', LEXICON))).toMatchObject({ organisation: 1, organis: 1 });
    expect(weights(formsInQuery('漢字', LEXICON))).toEqual({ 漢字: 1 });
  });

  it('are of the parts of a compound in a story, for less', () => {
    const known = { count: (word: string) => Number(['maal', 'gevinst'].includes(word)) };
    expect(weights(formsInStory('gevinstmaal', LEXICON, known))).toEqual({
      gevinstmaal: 1,
      gevinstmal: LETTER_LEFT_OUT,
      gevinst: PART,
      maal: PART,
      mal: PART * LETTER_LEFT_OUT,
    });
  });
});

describe('the vocabulary', () => {
  it('gives each word one number, a foreign one its own, and tells of it once', () => {
    const entered: string[] = [];
    const vocabulary = new Vocabulary(
      LEXICON,
      () => 0,
      (word) => void entered.push(word),
    );
    expect([false, true, false, true].map((foreign) => vocabulary.enter('en plan til', 3, 7, foreign))).toEqual([
      0, 1, 0, 1,
    ]);
    expect([vocabulary.numberOf('plan', false), vocabulary.numberOf('plan', true)]).toEqual([0, 1]);
    expect([vocabulary.numberOf('ukjent', false), vocabulary.size, entered]).toEqual([undefined, 2, ['plan']]);
  });

  it('knows the forms of new words when it has read them, and not before', () => {
    const searched = searchedStories({ a: { says: { title: 'gevinst' } } }, LEXICON);
    searched.put('b', 2, storyEntry({ says: { title: 'kostnaden' } }));
    expect(found(searched, 'kostnadene')).toEqual([]);
    settle(searched);
    expect(found(searched, 'kostnadene')).toEqual(['b']);
  });

  it('takes words apart anew when the collection is three times as large, not for every story', () => {
    const plain = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`s${n}`, { says: { body: `ord${n}` } }]));
    const searched = searchedStories({ ...plain, a: { says: { title: 'gevinstplan' } } }, LEXICON);
    expect(found(searched, 'gevinsten')).toEqual([]);
    searched.put('b', 2, storyEntry({ says: { title: 'gevinst' } }));
    searched.put('c', 3, storyEntry({ says: { title: 'plan' } }));
    settle(searched);
    expect(found(searched, 'gevinsten')).toEqual(['b']);
    expect(searched.isOutgrown).toBe(false);
    for (let n = 0; n < 60; n += 1) {
      searched.put(`d${n}`, 4, storyEntry());
      settle(searched);
      expect([searched.isOutgrown, found(searched, 'gevinsten')]).toEqual([n > 0, ['b']]);
    }
    searched.put('d', 4, storyEntry());
    settle(searched);
    expect([searched.isOutgrown, found(searched, 'gevinsten')]).toEqual([false, ['a', 'b']]);
  });

  it('takes all words apart anew when it is told to, as one would that begins now', () => {
    const plain = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`s${n}`, { says: { body: `ord${n}` } }]));
    const searched = searchedStories({ ...plain, a: { says: { title: 'gevinstplan' } } }, LEXICON);
    searched.put('b', 2, storyEntry({ says: { title: 'gevinst' } }));
    searched.put('c', 3, storyEntry({ says: { title: 'plan' } }));
    settle(searched);
    expect(found(searched, 'gevinsten')).toEqual(['b']);
    for (const _ of searched.settlingAnew());
    expect(found(searched, 'gevinsten')).toEqual(['a', 'b']);
  });

  it('comes back between while it reads much', () => {
    const body = Array.from({ length: 5_500 }, (_, n) => `ord${n}`).join(' ');
    const searched = new SearchedStories(NO_LEXICON);
    searched.put('a', 1, storyEntry({ says: { body } }));
    expect([...searched.settling()]).toHaveLength(5);
    expect(found(searched, 'ord5499')).toEqual(['a']);
  });

  it('finds words by their beginning, none that is foreign', () => {
    const { vocabulary } = searchedStories({
      a: { says: { body: 'gevinst gevinster gevir' }, saysAbroad: { body: 'gevinsting' } },
    }).index;
    const numbers = ['gevinst', 'gevinster'].map((word) => vocabulary.numberOf(word, false));
    expect([...vocabulary.beginningWith('gevin')]).toEqual(numbers);
  });
});

describe('stories that come, change and go', () => {
  const WORDS = ['katt', 'hund', 'fisk', 'sau'];
  const step = tuple(
    constantFrom('a', 'b', 'c', 'd'),
    record({ what: constantFrom('put', 'take'), words: array(constantFrom(...WORDS), { maxLength: 3 }) }),
  );

  it('are found as they are now, whatever they were', () => {
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        const searched = new SearchedStories(NO_LEXICON);
        const model = new Map<string, readonly string[]>();
        for (const [transaction, [id, { what, words }]] of steps.entries()) {
          if (what === 'put') {
            searched.put(id, transaction, storyEntry({ says: { title: words.join(' ') } }));
            model.set(id, words);
          } else {
            searched.take(id);
            model.delete(id);
          }
          expect(searched.transactionOf(id)).toBe(what === 'put' ? transaction : null);
        }
        settle(searched);
        for (const word of WORDS) {
          const having = [...model].filter(([, words]) => words.includes(word)).map(([id]) => id);
          expect(found(searched, word)).toEqual(having.toSorted());
        }
        expect(found(searched, '')).toEqual([...model.keys()].toSorted());
        expect(searched.findAmong(QUESTION, ['a', 'b', 'c', 'd', 'e'], openSight(searched)).total).toBe(model.size);
      }),
    );
  });

  it('wear the index when they change often, and not by being many', () => {
    const searched = new SearchedStories(NO_LEXICON);
    for (let n = 0; n < 3_000; n += 1) searched.put(`s${n}`, 1, storyEntry());
    expect(searched.isWorn).toBe(false);
    for (let n = 0; n < 1_750; n += 1) searched.put('s0', n, storyEntry());
    expect(searched.isWorn).toBe(false);
    searched.put('s0', 2_000, storyEntry());
    expect(searched.isWorn).toBe(true);
    expect(found(searched, '')).toHaveLength(1_000);
    expect(searched.find({ ...QUESTION, limit: 5_000 }, [], openSight(searched)).total).toBe(3_000);
  });
});
