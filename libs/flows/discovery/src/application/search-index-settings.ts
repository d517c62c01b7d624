import { createHash } from 'node:crypto';
import type { SearchIndexSettings } from '#platform/search-client';

/** Goes up when documents, or the sheets beside them, are built in another way, so that every index is built anew. */
const DOCUMENT_FORMAT = 3;

/**
 * How the Meilisearch index of stories searches. Only analysed terms are searched in, the same that PostgreSQL has; stop
 * words are stripped by the analysis, and hits are shown from PostgreSQL, so nothing but ids, digests and moments is handed
 * out.
 */
export const STORY_INDEX_SETTINGS: SearchIndexSettings = {
  searchableAttributes: ['title', 'summary', 'labels', 'names', 'wider', 'sections'],
  displayedAttributes: ['id', 'version', 'digest', 'publishedAt'],
  filterableAttributes: [
    'id',
    'visibility',
    'visibleFrom',
    'managingBody',
    'kind',
    'status',
    'outcome',
    'levels',
    'languages',
    'sectors',
    'methods',
    'organisations',
    'organisationLine',
    'placeLine',
    'publishedAt',
    'publishedDay',
    'year',
    'measuredBenefits',
  ],
  sortableAttributes: ['publishedAt', 'id'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'publishedAt:desc', 'id:desc'],
  typoTolerance: { enabled: true, disableOnNumbers: true },
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 5_000 },
};

/** Tells two ways of building and searching the index apart. */
export const STORY_INDEX_DIGEST = createHash('sha256')
  .update(JSON.stringify([DOCUMENT_FORMAT, STORY_INDEX_SETTINGS]))
  .digest('hex')
  .slice(0, 32);
