import { hasSettings } from './search-index-settings.js';

const actual = {
  searchableAttributes: ['title', 'body'],
  filterableAttributes: ['year', 'sectors'],
  synonyms: { a: ['b'] },
  typoTolerance: { enabled: true, disableOnAttributes: [], minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: 1_000 },
  searchCutoffMs: null,
};

it.each([
  [true, {}],
  [true, { filterableAttributes: ['sectors', 'year'], searchableAttributes: ['title', 'body'] }],
  [false, { searchableAttributes: ['body', 'title'] }],
  [false, { filterableAttributes: ['sectors'] }],
  [true, { typoTolerance: { minWordSizeForTypos: { oneTypo: 5 } } }],
  [false, { typoTolerance: { minWordSizeForTypos: { oneTypo: 4 } } }],
  [false, { pagination: { maxTotalHits: 100_000 } }],
  [false, { searchCutoffMs: 300 }],
  [true, { synonyms: { a: ['b'] } }],
  [false, { synonyms: {} }],
  [false, { stopWords: ['og'] }],
])('says %s for %j', (expected, wanted) => expect(hasSettings(wanted, actual)).toBe(expected));
