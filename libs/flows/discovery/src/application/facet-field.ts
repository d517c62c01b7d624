/** What matches are counted by. */
export const FACET_FIELDS = [
  'SECTOR',
  'METHOD',
  'ORGANISATION',
  'KIND',
  'STATUS',
  'OUTCOME',
  'LEVEL',
  'LANGUAGE',
  'YEAR',
] as const;

/** One of {@link FACET_FIELDS}. */
export type FacetField = (typeof FACET_FIELDS)[number];

/** How many matches have each value of each field asked for. */
export type FacetCounts = ReadonlyMap<FacetField, ReadonlyMap<string, number>>;
