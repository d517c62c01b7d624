import { NO_LEXICON, openSight, searchedStories } from '../../../../../test/support/builders/story-entry.builder.js';
import { ANONYMOUS } from '#kernel';
import { MAX_QUERY_WORDS, queryWords } from '../analysis/query-words.js';
import { MAX_WORD_LENGTH } from '../analysis/words.js';
import type { SearchedStories, SearchLexicon } from './searched-stories.js';
import { Synonyms } from './synonyms.js';

const STORIES = 200;
/** Words with many neighbours: each has fifty that begin like it, and all are near each other. */
const VOCABULARY = Array.from({ length: 3_000 }, (_, n) => `begynnelse${n.toString(36)}`);

interface Work {
  splits: number;
  lookUps: number;
  asking: number;
}

/** A lexicon that says as much as one can of every word, and counts how often it is asked. */
const laborious = (work: Work): SearchLexicon => ({
  ...NO_LEXICON,
  split: (word) => {
    work.splits += 1;
    return word.length > 8 ? [word.slice(0, 4), word.slice(4, 6), word.slice(6)] : [];
  },
  nearWords: () => ({
    add: () => undefined,
    near: () => {
      work.lookUps += 1;
      return VOCABULARY.slice(0, 20).map((word) => ({ word, distance: 1 }));
    },
  }),
});

const collection = (work: Work): SearchedStories =>
  searchedStories(
    Object.fromEntries(
      Array.from({ length: STORIES }, (_, n) => [
        `s${n}`,
        { says: { title: 'og i til på det', body: VOCABULARY.slice(n * 15, n * 15 + 15).join(' ') } },
      ]),
    ),
    laborious(work),
  );

const SYNONYMS = new Synonyms(
  Array.from({ length: 40 }, (_, n) => ({
    oneWay: false,
    expressions: ['gevinst', `${VOCABULARY[n]} ${VOCABULARY[n + 1]}`].map((text) => ({ text, language: null })),
  })),
);

const several = (most: number, of: (n: number) => string): string =>
  Array.from({ length: most }, (_, n) => of(n)).join(' ');
const QUERIES: readonly (readonly [string, string])[] = [
  ['of 10,000 letters in different words', several(1_200, (n) => `ord${n}xyz`).slice(0, 10_000)],
  ['of 10,000 letters in words that stories have', several(900, (n) => VOCABULARY[n] ?? '').slice(0, 10_000)],
  ['of 10,000 times the same', several(10_000, () => 'gevinst')],
  ['of an expression with many synonyms, again and again', several(100, (n) => `gevinst ord${n}`)],
  ['of stop words only', several(2_000, () => 'og i på det')],
  ['of punctuation only', '…!?-–/\\"\'()[]{}*:'.repeat(600)],
  ['of one letter', 'b'],
  ['of emoji', '🎉👩‍👩‍👧🏳️‍🌈'.repeat(300)],
  ['of right-to-left script', 'שלום عربي '.repeat(500)],
  ['of a word of 5,000 letters', 'begynnelse'.repeat(500)],
  ['of nothing', ''],
  ['of letters that are marks when taken apart', '\ufdfa\ufc5e'.repeat(3_000)],
];

describe('the work for a query', () => {
  const work: Work = { splits: 0, lookUps: 0, asking: 0 };
  const searched = collection(work);
  const places = jest.spyOn(searched.index.postings, 'begin');
  const meeting = jest.spyOn(searched.index.vocabulary, 'meeting');
  const answered = (query: string) => {
    Object.assign(work, { splits: 0, lookUps: 0 });
    for (const spy of [places, meeting]) spy.mockClear();
    const things = searched.asked(queryWords(query), SYNONYMS, openSight(searched));
    const question = { conditions: [], facets: [], offset: 0, after: null, limit: 20 } as const;
    work.asking = places.mock.calls.length;
    const found = searched.find(
      { ...question, actor: ANONYMOUS, now: new Date(1), order: 'RELEVANCE' },
      things,
      openSight(searched),
    );
    return { things, found };
  };

  it.each(QUERIES)('%s is bounded', (_, query) => {
    const { things, found } = answered(query);
    const words = things.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.words));
    const own = things.flatMap(({ wordings }) => wordings[0]?.words ?? []);
    expect(own.length).toBeLessThanOrEqual(MAX_QUERY_WORDS);
    for (const { word } of words) expect(word.length).toBeLessThanOrEqual(MAX_WORD_LENGTH);
    for (const { wordings } of things) expect(wordings.length).toBeLessThanOrEqual(13);
    // Each word asked for is taken apart once and looked up once at the most; twelve synonyms of two words come with one.
    expect(work.splits).toBeLessThanOrEqual(MAX_QUERY_WORDS + 24);
    expect(work.lookUps).toBeLessThanOrEqual(own.length);
    // Its own forms, those of its parts, and of twenty words near it.
    expect(meeting.mock.calls.length).toBeLessThanOrEqual((MAX_QUERY_WORDS + 24) * (1 + 3 + 20));
    const met = words.reduce((sum, { whole, parts }) => {
      return [whole, ...parts].reduce((all, { meetings }) => all + meetings.size, sum);
    }, 0);
    // Whether a word is in sight is looked up for each that meets something, and for those that begin so.
    const { size } = searched.index.vocabulary;
    expect(work.asking).toBeLessThanOrEqual((meeting.mock.calls.length + 1) * size);
    expect(places.mock.calls.length - work.asking).toBeLessThanOrEqual(met);
    expect(found.total).toBeLessThanOrEqual(STORIES);
    if (own.length === 0) expect([found.total, meeting.mock.calls.length]).toEqual([STORIES, 0]);
  });

  it('grows with the words asked for, as far as they are read', () => {
    const counts = [1, 2, 24, 50, 500].map((most) => {
      answered(several(most, (n) => `ord${n}xyz gevinst`));
      return work.lookUps + meeting.mock.calls.length;
    });
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
    expect(counts[2]).toBeGreaterThan(counts[1] ?? 0);
    expect(counts.slice(3)).toEqual([counts[3], counts[3]]);
  });

  it('of an unfinished word is bounded by the completions that are looked at', () => {
    const { things } = answered('gevinst begynnels');
    expect(things.at(-1)?.wordings[0]?.words[0]?.whole.meetings.size).toBe(50);
  });
});
