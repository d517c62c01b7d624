import type { FacetField, ThemeCountsQuery } from '../../.generated/documents.js';

/** How many stories each value of a field has. */
export const countsOf = (
  facets: ThemeCountsQuery['searchStories']['facets'],
  field: FacetField,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    facets.find((facet) => facet.field === field)?.buckets.map(({ value, count }) => [value, count]) ?? [],
  );
