import {
  type DatePlace,
  type SearchAnswer,
  type SearchQuestion,
  type StorySearchOrder,
  orderOf,
} from '../application/search-question.js';
import { countFacets } from './facet-counts.js';
import type { AskedThing } from './asked-things.js';
import { MOST_FOR_A_WORD, type Ranked, type Ranking } from './ranking.js';
import { OUT_OF_SIGHT, type Sight, allInSight, passing } from './sight.js';
import type { StoryIndex } from './story-index.js';
import { Top } from './top.js';

/** A story matches when it has words that carry so much of the query's weight: all of one word, a rare one of several. */
export const ENOUGH = 0.3;

const matchesOf = (things: readonly AskedThing[], sight: Sight, { covered, whole }: Ranked): Uint32Array => {
  if (things.length === 0) return allInSight(sight);
  const { stories } = covered;
  const found = new Uint32Array(stories.length);
  const least = ENOUGH * whole - 1e-6;
  let number = 0;
  for (const story of stories) {
    if (covered.at(story) < least) continue;
    found[number] = story;
    number += 1;
  }
  return found.subarray(0, number);
};

type Compare = (a: number, b: number) => number;

const newestFirst =
  ({ publishedAt, ids }: StoryIndex): Compare =>
  (a, b) =>
    (publishedAt[b] ?? 0) - (publishedAt[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? 1 : -1);

const compareBy = (index: StoryIndex, order: StorySearchOrder, mostRelevant: Compare): Compare => {
  const newest = newestFirst(index);
  if (order === 'PUBLISHED_AT_DESC') return newest;
  if (order === 'PUBLISHED_AT_ASC') return (a, b) => newest(b, a);
  return (a, b) => mostRelevant(a, b) || newest(a, b);
};

/** Whether a story comes after a place in a list ordered by date. */
const beyond = (
  index: StoryIndex,
  order: StorySearchOrder,
  { publishedAt, id }: DatePlace,
): ((story: number) => boolean) => {
  const way = order === 'PUBLISHED_AT_ASC' ? 1 : -1;
  return (story) => {
    const later = (index.publishedAt[story] ?? 0) - publishedAt || ((index.ids[story] ?? '') > id ? 1 : -1);
    return index.ids[story] !== id && Math.sign(later) === way;
  };
};

/** Matches, whether they pass the conditions or not, with how they are ordered. */
interface Found {
  readonly matches: Uint32Array;
  readonly order: StorySearchOrder;
  readonly mostRelevant: Compare;
  readonly scoreOf: (story: number) => number;
}

const pageOf = (
  index: StoryIndex,
  { conditions, facets, offset, after, limit }: SearchQuestion,
  sight: Sight,
  { matches, order, mostRelevant, scoreOf }: Found,
): SearchAnswer => {
  const chosen = passing(matches, sight);
  const rest = after === null ? chosen : chosen.filter(beyond(index, order, after));
  const top = new Top<number>(offset + limit, compareBy(index, order, mostRelevant));
  for (const story of rest) top.see(story);
  const hit = (story: number): SearchAnswer['hits'][number] => ({
    id: index.ids[story] ?? '',
    publishedAt: index.publishedAt[story] ?? 0,
    score: order === 'RELEVANCE' ? scoreOf(story) : null,
  });
  return {
    hits: top.inOrder().slice(offset).map(hit),
    total: chosen.length,
    matching: matches.length,
    remaining: Math.max(0, rest.length - offset),
    facets: countFacets(index, matches, sight, conditions, facets),
  };
};

/** Answers a question with those in sight of the stories that somebody else has proposed for it; theirs is the order of relevance. */
export const findAmong = (
  index: StoryIndex,
  question: SearchQuestion,
  ids: readonly string[],
  sight: Sight,
): SearchAnswer => {
  const proposed = new Map(ids.flatMap((id, place) => [[index.numberOf(id) ?? -1, place]]));
  const known = [...proposed.keys()].filter((story) => story >= 0 && sight.failing[story] !== OUT_OF_SIGHT);
  const mostRelevant: Compare = (a, b) => (proposed.get(a) ?? 0) - (proposed.get(b) ?? 0);
  const matches = Uint32Array.from(known);
  return pageOf(index, question, sight, { matches, order: question.order, mostRelevant, scoreOf: () => 0 });
};

/** Answers a question from the index alone. */
export const findStories = (
  index: StoryIndex,
  ranking: Ranking,
  question: SearchQuestion,
  things: readonly AskedThing[],
  sight: Sight,
): SearchAnswer => {
  const ranked = ranking.run(things, sight);
  const { scores } = ranked;
  const best = MOST_FOR_A_WORD * ranked.whole;
  return pageOf(index, question, sight, {
    matches: matchesOf(things, sight, ranked),
    order: orderOf(question.order, things.length > 0),
    mostRelevant: (a, b) => scores.at(b) - scores.at(a),
    scoreOf: (story) => Math.min(1, scores.at(story) / best),
  });
};
