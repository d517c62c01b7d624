import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { SearchClientModule } from '#platform/search-client';
import { AskEngines } from './application/ask-engines.js';
import { EngineFigures } from './application/engine-figures.js';
import { FacetLabels } from './application/facet-labels.js';
import { LoggedSearch } from './application/logged-search.js';
import { MarkStories } from './application/mark-stories.js';
import { MeiliStorySearch } from './application/meili-story-search.js';
import { ReadFound } from './application/read-found.js';
import { RecordSearchClick } from './application/record-search-click.js';
import { SearchConditions } from './application/search-conditions.js';
import { SearchGround } from './application/search-ground.js';
import { SearchLog } from './application/search-log.js';
import { SearchStories } from './application/search-stories.js';
import { FacetLabelReader } from './persistence/facet-label.reader.js';
import { PostgresSearchReader } from './persistence/postgres-search.reader.js';
import { SearchLogReader } from './persistence/search-log.reader.js';
import { SearchLogRepository } from './persistence/search-log.repository.js';
import { SearchOutlookReader } from './persistence/search-outlook.reader.js';
import { SearchSheetReader } from './persistence/search-sheet.reader.js';
import { SimilarStoriesReader } from './persistence/similar-stories.reader.js';
import { SuggestionReader } from './persistence/suggestion.reader.js';
import { SynonymReader } from './persistence/synonym.reader.js';

/** Finding stories: search, type-ahead, and stories like one another. */
@Module({
  imports: [StoriesModule, SearchClientModule],
  providers: [
    AskEngines,
    EngineFigures,
    FacetLabelReader,
    FacetLabels,
    LoggedSearch,
    MarkStories,
    MeiliStorySearch,
    PostgresSearchReader,
    ReadFound,
    RecordSearchClick,
    SearchConditions,
    SearchGround,
    SearchLog,
    SearchLogReader,
    SearchLogRepository,
    SearchOutlookReader,
    SearchSheetReader,
    SearchStories,
    SimilarStoriesReader,
    SuggestionReader,
    SynonymReader,
  ],
  exports: [
    LoggedSearch,
    RecordSearchClick,
    SearchLogReader,
    SearchStories,
    SimilarStoriesReader,
    SuggestionReader,
    SynonymReader,
  ],
})
export class DiscoveryModule {}
