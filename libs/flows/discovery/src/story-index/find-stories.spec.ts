import { type Arbitrary, array, assert, boolean, constantFrom, integer, property, record, subarray } from 'fast-check';
import {
  QUESTION,
  type EntryGiven,
  searchedStories,
} from '../../../../../test/support/builders/story-entry.builder.js';
import { queryWords } from '../analysis/query-words.js';
import { FACET_FIELDS, type FacetField } from '../application/facet-field.js';
import type {
  SearchAnswer,
  SearchCondition,
  SearchQuestion,
  StorySearchOrder,
} from '../application/search-question.js';
import { ENOUGH } from './find-stories.js';
import type { SearchedStories } from './searched-stories.js';
import { NO_SYNONYMS } from './synonyms.js';

const WORDS = ['katt', 'hund', 'fisk', 'sau'];
const words = (most: number): Arbitrary<string> =>
  array(constantFrom(...WORDS), { maxLength: most }).map((list) => list.join(' '));
const story = record({
  title: words(2),
  body: words(6),
  isOpen: boolean(),
  publishedAt: integer({ min: 0, max: 4 }),
  year: constantFrom(2022, 2023),
  sectors: subarray(['helse', 'skole']),
  kind: constantFrom('GUIDE', 'LESSON'),
});
const stories = array(story, { maxLength: 30 });
type Given = ReturnType<typeof stories.generate>['value'][number];

const collection = (all: readonly Given[]): Record<string, EntryGiven> =>
  Object.fromEntries(
    all.map(({ title, body, isOpen, publishedAt, year, sectors, kind }, number) => [
      // Ids in another order than numbers.
      `s${(number * 7) % 31}`,
      {
        says: { title, body },
        visibility: isOpen ? 'OPEN' : 'AGENCY',
        publishedAt,
        publishedDay: year * 10_000 + 101,
        values: { sectors, kind: [kind] },
      },
    ]),
  );

const conditionsOn = (sector: boolean, kind: boolean): SearchCondition[] => [
  ...(sector ? [{ kind: 'ANY_OF', facet: 'SECTOR', fields: ['sectors'], values: ['helse'] } as const] : []),
  ...(kind ? [{ kind: 'ANY_OF', facet: 'KIND', fields: ['kind'], values: ['GUIDE'] } as const] : []),
];

const find = (
  searched: SearchedStories,
  query: string,
  { excluded = [], ...more }: Partial<SearchQuestion> & { readonly excluded?: readonly string[] } = {},
): SearchAnswer => {
  const question = { ...QUESTION, ...more };
  const sight = searched.sight(question, excluded);
  return searched.find(question, searched.asked(queryWords(query), NO_SYNONYMS, sight), sight);
};
const ids = ({ hits }: SearchAnswer): string[] => hits.map(({ id }) => id);

/** Pages from the first to the last, as the cursors of a search lead. */
const paged = (ask: (more: Partial<SearchQuestion>) => SearchAnswer, order: StorySearchOrder, limit: number) => {
  const pages: SearchAnswer[] = [];
  for (let offset = 0, after: SearchQuestion['after'] = null; pages.length < 50;) {
    const answer = ask({ order, offset, after, limit });
    pages.push(answer);
    const last = answer.hits.at(-1);
    if (!last || answer.hits.length >= answer.remaining) break;
    if (answer.hits[0]?.score === null) after = last;
    else offset += answer.hits.length;
  }
  return pages;
};

const query = constantFrom('', 'katt', 'katt hund', 'hund fisk sau', 'ukjent', 'katt ukjent');
const order = constantFrom('RELEVANCE', 'PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC');

describe('what is found', () => {
  it('comes once each on its pages, as many as the total says, in the order of the whole', () => {
    assert(
      property(stories, query, order, integer({ min: 1, max: 7 }), boolean(), (all, asked, by, limit, sector) => {
        const searched = searchedStories(collection(all));
        const conditions = conditionsOn(sector, false);
        const whole = find(searched, asked, { order: by, conditions });
        const pages = paged((more) => find(searched, asked, { conditions, ...more }), by, limit);
        expect(pages.flatMap(ids)).toEqual(ids(whole));
        for (const { total } of pages) expect(total).toBe(whole.total);
        expect(new Set(ids(whole)).size).toBe(whole.total);
        expect(whole.remaining).toBe(whole.total);
      }),
    );
  });

  it('is ordered by score or date, then newest first, then by id', () => {
    assert(
      property(stories, query, order, (all, asked, by) => {
        const { hits } = find(searchedStories(collection(all)), asked, { order: by });
        for (const { score } of hits) {
          if (by === 'RELEVANCE' && asked !== '') expect(score).toBeGreaterThan(0);
          else expect(score).toBeNull();
          expect(score ?? 0).toBeLessThanOrEqual(1);
        }
        const way = by === 'PUBLISHED_AT_ASC' ? -1 : 1;
        const sorted = hits.toSorted(
          (a, b) => (b.score ?? 0) - (a.score ?? 0) || way * (b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1)),
        );
        expect(hits).toEqual(sorted);
      }),
    );
  });

  it('scores the same and stays in its order when conditions leave others out', () => {
    assert(
      property(stories, query, order, boolean(), boolean(), (all, asked, by, sector, kind) => {
        const given = collection(all);
        const searched = searchedStories(given);
        const meets = ({ id }: { readonly id: string }): boolean =>
          (!sector || (given[id]?.values?.sectors?.includes('helse') ?? false)) &&
          (!kind || given[id]?.values?.kind?.[0] === 'GUIDE');
        const { hits } = find(searched, asked, { order: by });
        expect(find(searched, asked, { order: by, conditions: conditionsOn(sector, kind) }).hits).toEqual(
          hits.filter(meets),
        );
      }),
    );
  });

  it('is counted by its values as one would by hand, own filters aside', () => {
    const facets: FacetField[] = ['SECTOR', 'KIND', 'YEAR'];
    assert(
      property(stories, query, boolean(), boolean(), (all, asked, sector, kind) => {
        const given = collection(all);
        const searched = searchedStories(given);
        const answer = find(searched, asked, { conditions: conditionsOn(sector, kind), facets });
        const matches = ids(find(searched, asked)).map((id) => given[id]);
        const inSector = (one?: EntryGiven): boolean => one?.values?.sectors?.includes('helse') ?? false;
        const isGuide = (one?: EntryGiven): boolean => one?.values?.kind?.[0] === 'GUIDE';
        const counted = (list: readonly (EntryGiven | undefined)[], of: (one: EntryGiven) => readonly string[]) => {
          const counts: Record<string, number> = {};
          for (const value of list.flatMap((one) => (one ? of(one) : []))) counts[value] = (counts[value] ?? 0) + 1;
          return counts;
        };
        const bySector = matches.filter((one) => !kind || isGuide(one));
        const byKind = matches.filter((one) => !sector || inSector(one));
        const both = byKind.filter((one) => !kind || isGuide(one));
        expect([answer.total, answer.matching]).toEqual([both.length, matches.length]);
        expect(Object.fromEntries([...answer.facets].map(([field, own]) => [field, Object.fromEntries(own)]))).toEqual({
          SECTOR: counted(bySector, (one) => one.values?.sectors ?? []),
          KIND: counted(byKind, (one) => one.values?.kind ?? []),
          YEAR: counted(both, (one) => [String(one.publishedDay).slice(0, 4)]),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('has words that carry enough of the query among those in sight, and nothing else has', () => {
    assert(
      property(stories, constantFrom('katt', 'katt hund', 'katt hund fisk sau'), (all, asked) => {
        const given = Object.entries(collection(all)).filter(([, { visibility }]) => visibility === 'OPEN');
        const has = ({ says }: EntryGiven, word: string): boolean =>
          `${says?.title} ${says?.body}`.split(' ').includes(word);
        const weights = asked.split(' ').map((word) => {
          const having = given.filter(([, entry]) => has(entry, word)).length;
          return [word, having === 0 ? 0 : Math.log(1 + (given.length - having + 0.5) / (having + 0.5))] as const;
        });
        const least = ENOUGH * weights.reduce((sum, [, weight]) => sum + weight, 0);
        const covered = given.map(([id, entry]) => {
          const own = weights.reduce((sum, [word, weight]) => sum + (has(entry, word) ? weight : 0), 0);
          return { id, own };
        });
        const found = ids(find(searchedStories(collection(all)), asked));
        // Close to the border numbers of fewer digits decide.
        for (const { id, own } of covered.filter((one) => Math.abs(one.own - least) > 1e-4 || one.own === 0)) {
          expect([id, found.includes(id)]).toEqual([id, own > 0 && own > least]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is everything where nothing is asked for, and nothing for words that nobody has', () => {
    const searched = searchedStories({ a: { says: { title: 'katt' } }, b: { visibility: 'AGENCY' } });
    expect(ids(find(searched, ' … '))).toEqual(['a']);
    expect(find(searched, 'ukjent')).toMatchObject({ hits: [], total: 0, remaining: 0 });
    expect(ids(find(searched, 'katt ukjent'))).toEqual(['a']);
    expect(find(searched, 'katt', { excluded: ['a'] })).toMatchObject({ hits: [], total: 0 });
    expect(find(searched, 'katt', { facets: FACET_FIELDS }).facets.size).toBe(FACET_FIELDS.length);
  });
});

describe('what somebody else has proposed', () => {
  const proposed = array(integer({ min: 0, max: 35 }), { maxLength: 20 }).map((list) => [
    ...new Set(list.map((number) => `s${number}`)),
  ]);

  it('is shown as far as it is in sight: in its order or by date, on pages that each story is on once', () => {
    assert(
      property(stories, proposed, order, integer({ min: 1, max: 5 }), boolean(), (all, list, by, limit, sector) => {
        const given = collection(all);
        const searched = searchedStories(given);
        const among = (more: Partial<SearchQuestion>): SearchAnswer => {
          const question = { ...QUESTION, conditions: conditionsOn(sector, false), ...more };
          return searched.findAmong(question, list, searched.sight(question, []));
        };
        const passing = list.filter(
          (id) => given[id]?.visibility === 'OPEN' && (!sector || given[id].values?.sectors?.includes('helse')),
        );
        const whole = among({ order: by, facets: ['SECTOR'] });
        expect(whole.total).toBe(passing.length);
        expect(ids(whole).toSorted()).toEqual(passing.toSorted());
        if (by === 'RELEVANCE') expect(ids(whole)).toEqual(passing);
        else {
          const dates = whole.hits.map(({ publishedAt }) => publishedAt);
          const sorted = dates.toSorted((a, b) => (by === 'PUBLISHED_AT_ASC' ? a - b : b - a));
          expect(dates).toEqual(sorted);
        }
        expect(paged(among, by, limit).flatMap(ids)).toEqual(ids(whole));
        const inSight = list.filter((id) => given[id]?.visibility === 'OPEN');
        const inHealth = inSight.filter((id) => given[id]?.values?.sectors?.includes('helse')).length;
        expect(whole.facets.get('SECTOR')?.get('helse') ?? 0).toBe(inHealth);
      }),
    );
  });
});
