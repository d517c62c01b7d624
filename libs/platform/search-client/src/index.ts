export type { CircuitOptions, CircuitState } from './circuit-breaker.js';
export type { FilterExpression, FilterValue } from './filter.js';
export type { MeiliConfig } from './meili-search-index-client.js';
export { SearchClientModule } from './search-client.module.js';
export { SearchUnavailable } from './search-errors.js';
export type { UnavailableReason } from './search-errors.js';
export { SearchIndexClient } from './search-index-client.js';
export type {
  SearchDocument,
  SearchIndexBatch,
  SearchIndexHit,
  SearchIndexInfo,
  SearchIndexQuery,
  SearchIndexResult,
  WriteOptions,
} from './search-index-client.js';
export type { SearchIndexSettings } from './search-index-settings.js';
