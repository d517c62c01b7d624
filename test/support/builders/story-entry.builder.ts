import { ANONYMOUS } from '#kernel';
import type { SearchQuestion } from '../../../libs/flows/discovery/src/application/search-question.js';
import { normalForm } from '../../../libs/flows/discovery/src/analysis/words.js';
import { WORD_FIELDS, type WordField, packCounts } from '../../../libs/flows/discovery/src/story-index/fields.js';
import { type SearchLexicon, SearchedStories } from '../../../libs/flows/discovery/src/story-index/searched-stories.js';
import type { Sight } from '../../../libs/flows/discovery/src/story-index/sight.js';
import { type StoryEntry, VALUE_FIELDS } from '../../../libs/flows/discovery/src/story-index/story-entry.js';

/** What a story of a test says in each field, words separated by spaces; what is not Norwegian apart. */
export interface EntryGiven extends Partial<Omit<StoryEntry, 'values' | 'lengths' | 'norwegian' | 'foreign'>> {
  readonly says?: Partial<Readonly<Record<WordField, string>>>;
  readonly saysAbroad?: Partial<Readonly<Record<WordField, string>>>;
  readonly values?: Partial<StoryEntry['values']>;
}

const wordsIn = (text = ''): string[] => text.split(/\s+/).map(normalForm).filter(Boolean);

const written = (says: EntryGiven['says'] = {}): string => {
  const counts = new Map<string, number[]>();
  for (const [field, name] of WORD_FIELDS.entries()) {
    for (const word of wordsIn(says[name])) {
      const known = counts.get(word) ?? WORD_FIELDS.map(() => 0);
      known[field] = (known[field] ?? 0) + 1;
      counts.set(word, known);
    }
  }
  return [...counts].map(([word, own]) => `${word} ${packCounts(own).toString(36)}`).join(' ');
};

/** An entry of the index of stories: open and of no embargo unless it is told otherwise. */
export const storyEntry = ({ says = {}, saysAbroad = {}, values = {}, ...more }: EntryGiven = {}): StoryEntry => ({
  visibility: 'OPEN',
  visibleFrom: 0,
  managingBody: null,
  publishedAt: 0,
  publishedDay: 20_240_101,
  measuredBenefits: false,
  ...more,
  values: {
    ...(Object.fromEntries(VALUE_FIELDS.map((field) => [field, []])) as unknown as StoryEntry['values']),
    ...values,
  },
  lengths: WORD_FIELDS.map((field) => Math.max(wordsIn(says[field]).length, wordsIn(saysAbroad[field]).length)),
  norwegian: written(says),
  foreign: written(saysAbroad),
});

/** Knows nothing of words. */
export const NO_LEXICON: SearchLexicon = {
  split: () => [],
  bokmaalOf: () => null,
  nearWords: () => ({ add: () => undefined, near: () => [] }),
};

/** Stories of a test by their ids, searched as the product does. */
export const searchedStories = (
  given: Readonly<Record<string, EntryGiven>>,
  lexicon: SearchLexicon = NO_LEXICON,
): SearchedStories => {
  const stories = new SearchedStories(lexicon);
  for (const [id, entry] of Object.entries(given)) stories.put(id, 1, storyEntry(entry));
  settle(stories);
  return stories;
};

/** Works out what new words mean. */
export const settle = (stories: SearchedStories): void => void [...stories.settling()];

/** What nobody in particular sees, long after every embargo. */
export const openSight = (stories: SearchedStories): Sight =>
  stories.sight({ actor: ANONYMOUS, now: new Date('2100-01-01'), conditions: [] }, []);

/** A question of nobody in particular for everything, a thousand at a time. */
export const QUESTION: SearchQuestion = {
  actor: ANONYMOUS,
  now: new Date(10),
  conditions: [],
  order: 'RELEVANCE',
  offset: 0,
  after: null,
  limit: 1_000,
  facets: [],
};
