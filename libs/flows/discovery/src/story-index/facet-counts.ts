import type { FacetCounts, FacetField } from '../application/facet-field.js';
import type { SearchCondition } from '../application/search-question.js';
import type { Sight } from './sight.js';
import type { ValueField } from './story-entry.js';
import type { StoryIndex } from './story-index.js';

const COLUMN: Readonly<Record<Exclude<FacetField, 'YEAR'>, ValueField>> = {
  SECTOR: 'sectors',
  METHOD: 'methods',
  ORGANISATION: 'organisations',
  KIND: 'kind',
  STATUS: 'status',
  OUTCOME: 'outcome',
  LEVEL: 'levels',
  LANGUAGE: 'languages',
};
const YEAR = 10_000;

/** Counts matches by their values; the conditions on a field itself do not shrink its counts. */
export const countFacets = (
  index: StoryIndex,
  matches: Iterable<number>,
  { failing }: Sight,
  conditions: readonly SearchCondition[],
  facets: readonly FacetField[],
): FacetCounts => {
  const stories = [...matches];
  // Most fields have no condition of their own, and count the same stories.
  const passing = new Map<number, readonly number[]>();
  const passingBut = (own: number): readonly number[] => {
    const known = passing.get(own);
    if (known) return known;
    const counted = stories.filter((story) => ((failing[story] ?? 0) & ~own) === 0);
    passing.set(own, counted);
    return counted;
  };
  return new Map(
    facets.map((facet) => {
      const own = conditions.reduce((bits, condition, place) => bits | (condition.facet === facet ? 1 << place : 0), 0);
      const counted = passingBut(own);
      return [facet, facet === 'YEAR' ? years(index, counted) : values(index, COLUMN[facet], counted)];
    }),
  );
};

const values = (index: StoryIndex, field: ValueField, stories: readonly number[]): ReadonlyMap<string, number> => {
  const column = index.values[field];
  const counts = new Int32Array(column.names.length);
  for (const story of stories) column.count(story, counts);
  const found = new Map<string, number>();
  for (const [value, name] of column.names.entries()) {
    const count = counts[value] ?? 0;
    if (count > 0) found.set(name, count);
  }
  return found;
};

const years = (index: StoryIndex, stories: readonly number[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const story of stories) {
    const year = String(Math.floor((index.publishedDay[story] ?? 0) / YEAR));
    found.set(year, (found.get(year) ?? 0) + 1);
  }
  return found;
};
