import { createHash } from 'node:crypto';
import type { SearchIndexSettings } from '#platform/search-client';

/** Goes up when documents, or the sheets beside them, are built in another way, so that every index is built anew. */
const DOCUMENT_FORMAT = 4;

/**
 * How the Meilisearch index of stories searches: for what a story is called and is about, forgiving typing errors and
 * finding what is not yet typed to its end. Hits are shown from PostgreSQL, so nothing but ids and digests is handed out.
 */
export const STORY_INDEX_SETTINGS: SearchIndexSettings = {
  searchableAttributes: ['titles', 'labels', 'names', 'summaries'],
  displayedAttributes: ['id', 'version', 'digest'],
  filterableAttributes: ['id', 'visibility', 'visibleFrom', 'managingBody'],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness'],
  typoTolerance: { enabled: true, disableOnNumbers: true },
  proximityPrecision: 'byAttribute',
};

/** Tells two ways of building and searching the index apart. */
export const STORY_INDEX_DIGEST = createHash('sha256')
  .update(JSON.stringify([DOCUMENT_FORMAT, STORY_INDEX_SETTINGS]))
  .digest('hex')
  .slice(0, 32);
