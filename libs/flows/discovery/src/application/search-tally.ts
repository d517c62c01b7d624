import type { Language } from '#kernel';

/** What one day's searches for one thing come to. */
export interface SearchTally {
  /** Norwegian day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly query: string;
  readonly language: Language | null;
  readonly times: number;
  readonly timesWithoutHits: number;
  /** How many stories everybody was shown at the last time; null when nobody but known callers asked. */
  readonly lastHits: number | null;
  readonly clicks: number;
  readonly clickedPositions: number;
}

type Key = Pick<SearchTally, 'day' | 'query' | 'language'>;

/** A tally of nothing yet. */
export const emptyTally = ({ day, query, language }: Key): SearchTally => ({
  ...{ day, query, language, lastHits: null },
  ...{ times: 0, timesWithoutHits: 0, clicks: 0, clickedPositions: 0 },
});

/** Both tallies as one; what the second says last holds. */
export const addedTally = (one: SearchTally, other: SearchTally): SearchTally => ({
  ...one,
  times: one.times + other.times,
  timesWithoutHits: one.timesWithoutHits + other.timesWithoutHits,
  lastHits: other.lastHits ?? one.lastHits,
  clicks: one.clicks + other.clicks,
  clickedPositions: one.clickedPositions + other.clickedPositions,
});
