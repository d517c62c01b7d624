import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch';
import { meiliFilter } from './filter.js';
import type { SearchDocument, SearchIndexQuery, SearchIndexResult } from './search-index-client.js';

type FoundDocument = SearchDocument & { _rankingScore?: number };

/** A question as Meilisearch reads it. */
export const meiliQuery = (query: SearchIndexQuery): MultiSearchQuery => ({
  indexUid: query.indexUid,
  q: query.text.toWellFormed(),
  filter: (query.filter && meiliFilter(query.filter)) ?? undefined,
  facets: query.facets && [...query.facets],
  sort: query.sort && [...query.sort],
  offset: query.offset ?? 0,
  limit: query.limit ?? 20,
  attributesToRetrieve: ['id', ...(query.fields ?? [])],
  attributesToSearchOn: query.searchOn && [...query.searchOn],
  matchingStrategy: query.matching ?? 'frequency',
  showRankingScore: true,
  ...(query.meaning && {
    hybrid: { embedder: query.meaning.embedder, semanticRatio: 1 },
    vector: [...query.meaning.vector],
  }),
});

/** Its answer as the product reads it. */
export const meiliResult = (result: MultiSearchResult<FoundDocument>): SearchIndexResult => ({
  hits: result.hits.map(({ _rankingScore = 0, ...document }) => ({
    document: { ...document, id: document.id },
    score: _rankingScore,
  })),
  total: result.estimatedTotalHits ?? result.totalHits ?? 0,
  facets: result.facetDistribution ?? {},
  engineMs: result.processingTimeMs,
});
