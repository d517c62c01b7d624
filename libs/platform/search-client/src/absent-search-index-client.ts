import type { CircuitState } from './circuit-breaker.js';
import { SearchUnavailable } from './search-errors.js';
import { type SearchDocument, SearchIndexClient } from './search-index-client.js';

const absent = (): Promise<never> => Promise.reject(new SearchUnavailable('NOT_CONFIGURED'));

/** Stands in where no engine is set up. */
export class AbsentSearchIndexClient extends SearchIndexClient {
  readonly enabled = false;
  readonly ensureIndex = absent;
  readonly apply = absent;
  readonly search = absent;
  readonly fetch = absent;
  readonly count = absent;
  readonly swap = absent;
  readonly drop = absent;
  readonly listIndexes = absent;

  state(): CircuitState {
    return 'open';
  }

  health(): Promise<boolean> {
    return Promise.resolve(false);
  }

  scan(): AsyncIterable<SearchDocument> {
    return { [Symbol.asyncIterator]: () => ({ next: absent }) };
  }
}
