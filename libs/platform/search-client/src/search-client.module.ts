import { Module } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { AppConfig } from '#platform/config';
import { AbsentSearchIndexClient } from './absent-search-index-client.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { MeiliSearchIndexClient } from './meili-search-index-client.js';
import { SearchIndexClient } from './search-index-client.js';

const clientFor = ({ search: { url, apiKey, deadlineMs } }: AppConfig): SearchIndexClient =>
  url === null
    ? new AbsentSearchIndexClient()
    : new MeiliSearchIndexClient({ url, apiKey, deadlineMs }, new CircuitBreaker(new SystemClock()));

/** Hands the search engine of the settings to the rooms that import it, as {@link SearchIndexClient}. */
@Module({
  providers: [{ provide: SearchIndexClient, useFactory: clientFor, inject: [AppConfig] }],
  exports: [SearchIndexClient],
})
export class SearchClientModule {}
