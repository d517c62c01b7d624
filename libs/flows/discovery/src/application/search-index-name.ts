/** The name of the search index in the journal. */
export const SEARCH_INDEX = 'search-index';
