import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { ANONYMOUS } from '#kernel';
import {
  type EntryGiven,
  openSight,
  searchedStories,
  settle,
  storyEntry,
} from '../../../../../test/support/builders/story-entry.builder.js';
import { queryWords } from '../analysis/query-words.js';
import { WORD_FIELDS, type WordField } from './fields.js';
import { Ranking } from './ranking.js';
import type { SearchedStories } from './searched-stories.js';
import { NO_SYNONYMS } from './synonyms.js';

/** Words that are their own stems and nobody else's forms. */
const WORDS = ['katt', 'hund', 'fisk', 'sau', 'rev'];
const says = record(
  Object.fromEntries(
    WORD_FIELDS.map((field) => [field, array(constantFrom(...WORDS), { maxLength: 6 }).map((list) => list.join(' '))]),
  ) as Record<WordField, ReturnType<ReturnType<typeof array<string>>['map']>>,
);
const collection = array(tuple(says, integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 12 }).map((list) =>
  Object.fromEntries(
    list.map(([said, visibility], number): [string, EntryGiven] => [
      `s${number}`,
      { says: said as EntryGiven['says'], visibility: visibility === 0 ? 'AGENCY' : 'OPEN' },
    ]),
  ),
);

const MOST: Readonly<Record<WordField, number>> = { title: 3, summary: 7, labels: 3, names: 3, wider: 3, body: 31 };
const WEIGHT: Readonly<Record<WordField, number>> = {
  title: 2.5,
  summary: 1.5,
  labels: 1.5,
  names: 1.2,
  wider: 0.5,
  body: 1,
};
const B: Readonly<Record<WordField, number>> = {
  title: 0.75,
  summary: 0.75,
  labels: 0.3,
  names: 0.3,
  wider: 0.3,
  body: 0.75,
};

const listOf = (entry: EntryGiven, field: WordField): string[] =>
  (entry.says?.[field] ?? '').split(' ').filter(Boolean);

/** BM25F as it stands in the book, over the stories in sight alone, and three tenths of it for having all that is asked for. */
const naive = (stories: Readonly<Record<string, EntryGiven>>, query: readonly string[]): Map<string, number> => {
  const seen = Object.entries(stories).filter(([, { visibility }]) => visibility === 'OPEN');
  const average = (field: WordField): number =>
    seen.reduce((sum, [, entry]) => sum + listOf(entry, field).length, 0) / seen.length || 1;
  const frequency = (entry: EntryGiven, word: string): number =>
    WORD_FIELDS.reduce((sum, field) => {
      const list = listOf(entry, field);
      const often = Math.min(MOST[field], list.filter((one) => one === word).length);
      return sum + (WEIGHT[field] * often) / (1 - B[field] + (B[field] * list.length) / average(field));
    }, 0);
  const scores = new Map<string, number>();
  const covered = new Map<string, number>();
  let whole = 0;
  for (const word of query) {
    const having = seen.filter(([, entry]) => frequency(entry, word) > 0).length;
    const idf = Math.log(1 + (seen.length - having + 0.5) / (having + 0.5));
    if (having > 0) whole += idf;
    for (const [id, entry] of seen) {
      const often = frequency(entry, word);
      if (often > 0) covered.set(id, (covered.get(id) ?? 0) + idf);
      if (often > 0) scores.set(id, (scores.get(id) ?? 0) + (idf * 2.2 * often) / (1.2 + often));
    }
  }
  return new Map([...scores].map(([id, score]) => [id, score * (0.7 + (0.3 * (covered.get(id) ?? 0)) / whole)]));
};

const rankedIn = (searched: SearchedStories, query: readonly string[]): Map<string, number> => {
  const things = searched.asked(queryWords(query.join(' ')), NO_SYNONYMS, openSight(searched));
  const sight = searched.sight({ actor: ANONYMOUS, now: new Date(1), conditions: [] }, []);
  const { scores } = new Ranking(searched.index).run(things, sight);
  return new Map(Array.from(scores.stories, (story) => [searched.index.ids[story] ?? '', scores.at(story)]));
};

const ranked = (stories: Readonly<Record<string, EntryGiven>>, query: readonly string[]): Map<string, number> =>
  rankedIn(searchedStories(stories), query);

const expectEqual = (found: Map<string, number>, expected: Map<string, number>): void => {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [id, score] of expected) expect(found.get(id)).toBeCloseTo(score, 4);
};

describe('the ranking', () => {
  it('is BM25F, written down a second time', () => {
    assert(
      property(collection, array(constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), (stories, query) => {
        const different = [...new Set(query)];
        expectEqual(ranked(stories, different), naive(stories, different));
      }),
    );
  });

  it('of what a caller sees is the same whatever else there is', () => {
    assert(
      property(collection, collection, (stories, others) => {
        const hidden = Object.entries(others).map(([id, entry]): [string, EntryGiven] => [
          `h${id}`,
          { ...entry, visibility: 'AGENCY' },
        ]);
        // Among the others, and with the larger numbers of words last.
        const all = Object.fromEntries([...hidden.slice(0, 3), ...Object.entries(stories), ...hidden.slice(3)]);
        expectEqual(ranked(all, ['katt', 'hund']), ranked(stories, ['katt', 'hund']));
      }),
    );
  });

  it('of stories that are gone, or were otherwise before, leaves no trace', () => {
    assert(
      property(collection, collection, (before, stories) => {
        const searched = searchedStories({ ...before, gone: { says: { title: 'katt hund' } } });
        searched.take('gone');
        for (const id of Object.keys(before)) if (!(id in stories)) searched.take(id);
        for (const [id, entry] of Object.entries(stories)) searched.put(id, 2, storyEntry(entry));
        settle(searched);
        expectEqual(rankedIn(searched, ['katt', 'hund']), naive(stories, ['katt', 'hund']));
      }),
    );
  });

  it('uses its arrays again without a trace of the ranking before', () => {
    const searched = searchedStories({ a: { says: { title: 'katt' } }, b: { says: { title: 'hund' } } });
    const ranking = new Ranking(searched.index);
    const sight = searched.sight({ actor: ANONYMOUS, now: new Date(1), conditions: [] }, []);
    const score = (query: string): number[] => {
      const { scores } = ranking.run(searched.asked(queryWords(query), NO_SYNONYMS, sight), sight);
      return [scores.at(0), scores.at(1)];
    };
    const first = score('katt');
    expect(score('hund')[0]).toBe(0);
    expect(score('katt')).toEqual(first);
  });
});
