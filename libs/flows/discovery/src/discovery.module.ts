import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { OutboxModule } from '#platform/outbox';
import { SearchClientModule } from '#platform/search-client';
import { AskEngines } from './application/ask-engines.js';
import { EngineFigures } from './application/engine-figures.js';
import { MeiliStorySearch } from './application/meili-story-search.js';
import { SearchConditions } from './application/search-conditions.js';
import { SearchStories } from './application/search-stories.js';
import { FacetLabelReader } from './persistence/facet-label.reader.js';
import { PostgresSearchReader } from './persistence/postgres-search.reader.js';
import { SearchOutlookReader } from './persistence/search-outlook.reader.js';
import { SimilarStoriesReader } from './persistence/similar-stories.reader.js';
import { SuggestionReader } from './persistence/suggestion.reader.js';

/** Finding stories: search, type-ahead, and stories like one another. */
@Module({
  imports: [StoriesModule, OutboxModule, SearchClientModule],
  providers: [
    AskEngines,
    EngineFigures,
    FacetLabelReader,
    MeiliStorySearch,
    PostgresSearchReader,
    SearchConditions,
    SearchOutlookReader,
    SearchStories,
    SimilarStoriesReader,
    SuggestionReader,
  ],
  exports: [SearchStories, SimilarStoriesReader, SuggestionReader],
})
export class DiscoveryModule {}
