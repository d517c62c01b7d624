import { array, assert, constantFrom, property, record, subarray } from 'fast-check';
import { ANONYMOUS } from '#kernel';
import { type EntryGiven, searchedStories } from '../../../../../test/support/builders/story-entry.builder.js';

const SEEN = { actor: ANONYMOUS, now: new Date(1), conditions: [] };
const alike = (
  given: Readonly<Record<string, EntryGiven>>,
  id: string | null,
  words: readonly string[],
  first = 10,
): readonly string[] => {
  const searched = searchedStories(given);
  const likeness = { id, words: words.map((word) => ({ word, times: 1 })) };
  return searched.alike(searched.sight(SEEN, []), likeness, { first, telling: 8 });
};

const STORIES: Readonly<Record<string, EntryGiven>> = {
  asked: { says: { title: 'broeyting av fortau' }, values: { methods: ['plan'], sectors: ['vei'] }, publishedAt: 9 },
  words: { says: { title: 'fortau broeyting' }, publishedAt: 1 },
  word: { says: { title: 'fortau og annet' }, publishedAt: 2 },
  method: { says: { title: 'noe' }, values: { methods: ['plan'] }, publishedAt: 3 },
  newer: { says: { title: 'noe' }, values: { methods: ['plan'] }, publishedAt: 4 },
  sector: { says: { title: 'noe' }, values: { sectors: ['vei'] }, publishedAt: 5 },
  hidden: { says: { title: 'broeyting av fortau' }, values: { methods: ['plan'] }, visibility: 'AGENCY' },
  ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`other${n}`, { says: { title: `tema${n}` } }])),
};

describe('stories like another', () => {
  it('share its rare words, then its methods; a sector alone makes none alike', () => {
    expect(alike(STORIES, 'asked', ['broeyting', 'fortau'])).toEqual(['words', 'word', 'newer', 'method']);
    expect(alike(STORIES, 'asked', ['broeyting', 'fortau'], 1)).toEqual(['words']);
    expect(alike(STORIES, 'asked', [], 1)).toEqual(['newer']);
    expect(alike(STORIES, 'asked', ['broeyting'], 0)).toEqual([]);
  });

  it('share words alone where the story is not one of the collection', () => {
    expect(alike(STORIES, null, ['broeyting', 'fortau'])).toEqual(['words', 'asked', 'word']);
    expect(alike(STORIES, 'unknown', ['ukjent'])).toEqual([]);
  });

  it('are the same whatever there is that the caller does not see', () => {
    const words = array(constantFrom('katt', 'hund', 'fisk', 'sau', 'rev'), { maxLength: 4 });
    const stories = array(record({ title: words, methods: subarray(['plan', 'pilot']) }), { maxLength: 8 });
    assert(
      property(stories, stories, words, (open, closed, asked) => {
        const entries = (list: typeof open, name: string, more: EntryGiven): [string, EntryGiven][] =>
          list.map(({ title, methods }, n) => [
            `${name}${n}`,
            { ...more, says: { title: title.join(' ') }, values: { methods }, publishedAt: n },
          ]);
        const seen = entries(open, 's', {});
        const all = Object.fromEntries([...entries(closed, 'h', { visibility: 'AGENCY' }), ...seen]);
        expect(alike(all, 's0', asked)).toEqual(alike(Object.fromEntries(seen), 's0', asked));
      }),
      { numRuns: 300 },
    );
  });
});
