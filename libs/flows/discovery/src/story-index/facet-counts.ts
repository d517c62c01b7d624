import type { FacetCounts, FacetField } from '../application/facet-field.js';
import type { SearchCondition } from '../application/search-question.js';
import { type Sight, passing } from './sight.js';
import type { StoryIndex } from './story-index.js';
import type { ValueColumn } from './value-column.js';

const COLUMN: Readonly<Record<FacetField, keyof StoryIndex['values']>> = {
  SECTOR: 'sectors',
  METHOD: 'methods',
  ORGANISATION: 'organisations',
  KIND: 'kind',
  STATUS: 'status',
  OUTCOME: 'outcome',
  LEVEL: 'levels',
  LANGUAGE: 'languages',
  YEAR: 'year',
};

/** Counts matches by their values; the conditions on a field itself do not shrink its counts. */
export const countFacets = (
  index: StoryIndex,
  matches: Uint32Array,
  sight: Sight,
  conditions: readonly SearchCondition[],
  facets: readonly FacetField[],
): FacetCounts => {
  // Most fields have no condition of their own, and count the same stories.
  const known = new Map<number, Uint32Array>();
  const passingBut = (own: number): Uint32Array => {
    const counted = known.get(own) ?? passing(matches, sight, own);
    known.set(own, counted);
    return counted;
  };
  return new Map(
    facets.map((facet) => {
      const own = conditions.reduce((bits, condition, place) => bits | (condition.facet === facet ? 1 << place : 0), 0);
      return [facet, counts(index.values[COLUMN[facet]], passingBut(own))];
    }),
  );
};

const counts = (column: ValueColumn, stories: Uint32Array): ReadonlyMap<string, number> => {
  const counted = new Int32Array(column.names.length);
  column.count(stories, counted);
  const found = new Map<string, number>();
  for (const [value, name] of column.names.entries()) {
    const count = counted[value] ?? 0;
    if (count > 0) found.set(name, count);
  }
  return found;
};
