import { createHash } from 'node:crypto';
import type { SearchIndexSettings } from '#platform/search-client';
import type { TextEmbedder } from './text-embedder.js';

/** Goes up when documents, or the sheets beside them, are built in another way, so that every index is built anew. */
const DOCUMENT_FORMAT = 4;

/**
 * How the Meilisearch index of stories searches: for what a story is called and is about, forgiving typing errors and
 * finding what is not yet typed to its end. Hits are shown from PostgreSQL, so nothing but ids and digests is handed out.
 */
const BY_WORDS: SearchIndexSettings = {
  searchableAttributes: ['titles', 'labels', 'names', 'summaries'],
  displayedAttributes: ['id', 'version', 'digest'],
  filterableAttributes: ['id', 'visibility', 'visibleFrom', 'managingBody'],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness'],
  typoTolerance: { enabled: true, disableOnNumbers: true },
  proximityPrecision: 'byAttribute',
};

/** The settings of the index, with a place for the vectors of an embedder where there is one. */
export const storyIndexSettings = ({ enabled, name, dimensions }: TextEmbedder): SearchIndexSettings =>
  enabled ? { ...BY_WORDS, embedders: { [name]: { source: 'userProvided', dimensions } } } : BY_WORDS;

/** Tells two ways of building and searching the index apart. */
export const storyIndexDigest = (embedder: TextEmbedder): string =>
  createHash('sha256')
    .update(JSON.stringify([DOCUMENT_FORMAT, storyIndexSettings(embedder)]))
    .digest('hex')
    .slice(0, 32);
