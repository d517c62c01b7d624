import type { FieldCosts } from '#platform/limits/graphql';

/** The fields that cost something else than the general rule says; docs/limits.md shows the same table. */
export const fieldCosts: FieldCosts = {
  'Query.__schema': { own: 50 },
  'Query.__type': { own: 5 },
  'Query.beforeYouStart': { own: 40 },
  'Query.compareRevisions': { own: 50 },
  'Query.searchStories': { own: 20 },
  'Query.searchLog': { own: 20 },
  'Query.suggest': { own: 5 },
  'StorySearchConnection.facets': { own: 30, rows: 12 },
  'StorySearchConnection.totalCount': { own: 1 },
  'StorySearchEdge.highlights': { own: 2 },
  'StoryConnection.totalCount': { own: 10 },
  'Facet.buckets': { own: 1, rows: 20 },
  'Story.similar': { own: 10 },
  'Story.comments': { own: 5 },
  'Comment.html': { own: 1 },
  'Story.missing': { own: 5 },
  'Story.possibleDuplicates': { own: 40 },
  'Story.bodyHtml': { own: 1 },
  'StorySection.html': { own: 1 },
  'StoryComparison.parts': { own: 1, rows: 8 },
  'PartComparison.pieces': { own: 1, rows: 10 },
  'Organisation.predecessors': { own: 1, rows: 2 },
  'Organisation.successors': { own: 1, rows: 2 },
  'Concept.narrower': { own: 1, rows: 15 },
};
