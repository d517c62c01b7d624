import {
  type DatePlace,
  type SearchAnswer,
  type SearchQuestion,
  type StorySearchOrder,
  orderOf,
} from '../application/search-question.js';
import { countFacets } from './facet-counts.js';
import type { AskedThing } from './asked-things.js';
import type { Ranked, Ranking } from './ranking.js';
import { OUT_OF_SIGHT, type Sight, sightOf } from './sight.js';
import type { StoryIndex } from './story-index.js';
import { Top } from './top.js';

/** A story matches when it has words that carry so much of the query's weight: all of one word, a rare one of several. */
export const ENOUGH = 0.3;
/** What a single word can score at the most, against its rarity. */
const MOST_FOR_A_WORD = 2.2;

const matchesOf = (things: readonly AskedThing[], sight: Sight, ranked: Ranked): number[] => {
  if (things.length > 0) {
    const least = ENOUGH * ranked.whole - 1e-6;
    return ranked.whole === 0 ? [] : ranked.covered.stories.filter((story) => ranked.covered.at(story) >= least);
  }
  const all: number[] = [];
  for (const [story, failing] of sight.failing.entries()) if (failing !== OUT_OF_SIGHT) all.push(story);
  return all;
};

type Compare = (a: number, b: number) => number;

const compareBy = (index: StoryIndex, order: StorySearchOrder, ranked: Ranked): Compare => {
  const { publishedAt, ids } = index;
  const newest: Compare = (a, b) =>
    (publishedAt[b] ?? 0) - (publishedAt[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? 1 : -1);
  if (order === 'PUBLISHED_AT_DESC') return newest;
  if (order === 'PUBLISHED_AT_ASC') return (a, b) => newest(b, a);
  const { scores } = ranked;
  return (a, b) => scores.at(b) - scores.at(a) || newest(a, b);
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

/** Answers a question with stories that somebody else has proposed for it, in their order: those of them that are in sight. */
export const findAmong = (index: StoryIndex, question: SearchQuestion, ids: readonly string[]): SearchAnswer => {
  const { conditions, facets, offset, limit } = question;
  const sight = sightOf(index, question, question.excluded);
  const proposed = ids
    .flatMap((id) => index.numberOf(id) ?? [])
    .filter((story) => sight.failing[story] !== OUT_OF_SIGHT);
  const passing = proposed.filter((story) => sight.failing[story] === 0);
  return {
    hits: passing.slice(offset, offset + limit).map((story) => hit(index, story, 0)),
    total: passing.length,
    remaining: Math.max(0, passing.length - offset),
    facets: countFacets(index, proposed, sight, conditions, facets),
  };
};

const hit = (index: StoryIndex, story: number, score: number | null): SearchAnswer['hits'][number] => ({
  id: index.ids[story] ?? '',
  publishedAt: index.publishedAt[story] ?? 0,
  score,
});

/** Answers a question from the index alone. */
export const findStories = (
  index: StoryIndex,
  ranking: Ranking,
  question: SearchQuestion,
  things: readonly AskedThing[],
): SearchAnswer => {
  const { conditions, facets, offset, after, limit } = question;
  const order = orderOf(question.order, things.length > 0);
  const sight = sightOf(index, question, question.excluded);
  const ranked = ranking.run(things, sight);
  const matches = matchesOf(things, sight, ranked);
  const passing = matches.filter((story) => sight.failing[story] === 0);
  const rest = after === null ? passing : passing.filter(beyond(index, order, after));
  const top = new Top<number>(offset + limit, compareBy(index, order, ranked));
  for (const story of rest) top.see(story);
  const best = MOST_FOR_A_WORD * ranked.whole;
  return {
    hits: top
      .inOrder()
      .slice(offset)
      .map((story) => hit(index, story, order === 'RELEVANCE' ? Math.min(1, ranked.scores.at(story) / best) : null)),
    total: passing.length,
    remaining: Math.max(0, rest.length - offset),
    facets: countFacets(index, matches, sight, conditions, facets),
  };
};
