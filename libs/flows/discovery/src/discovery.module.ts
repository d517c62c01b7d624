import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { OutboxModule } from '#platform/outbox';
import { SearchClientModule } from '#platform/search-client';
import { AlikeStories } from './application/alike-stories.js';
import { AskIndex } from './application/ask-index.js';
import { BeforeYouStart } from './application/before-you-start.js';
import { CorrectQuery } from './application/correct-query.js';
import { EngineFigures } from './application/engine-figures.js';
import { EngineHealth } from './application/engine-health.js';
import { FacetLabels } from './application/facet-labels.js';
import { LoggedSearch } from './application/logged-search.js';
import { MarkStories } from './application/mark-stories.js';
import { KnownSynonyms } from './application/known-synonyms.js';
import { MeiliCandidates } from './application/meili-candidates.js';
import { PossibleDuplicates } from './application/possible-duplicates.js';
import { ReadFound } from './application/read-found.js';
import { ReadIndexHealth } from './application/read-index-health.js';
import { RecordSearchClick } from './application/record-search-click.js';
import { SearchConditions } from './application/search-conditions.js';
import { SearchGround } from './application/search-ground.js';
import { SearchLog } from './application/search-log.js';
import { SearchReading } from './application/search-reading.js';
import { SearchStories } from './application/search-stories.js';
import { ShowAnswer } from './application/show-answer.js';
import { SimilarStories } from './application/similar-stories.js';
import { StorySheets } from './application/story-sheets.js';
import { StoryIndexCopy } from './application/story-index-copy.js';
import { textEmbedder } from './application/text-embedder.js';
import { FacetLabelReader } from './persistence/facet-label.reader.js';
import { IndexHealthReader } from './persistence/index-health.reader.js';
import { SearchLogReader } from './persistence/search-log.reader.js';
import { SearchLogRepository } from './persistence/search-log.repository.js';
import { SearchOutlookReader } from './persistence/search-outlook.reader.js';
import { SearchSheetReader } from './persistence/search-sheet.reader.js';
import { StoryEntryReader } from './persistence/story-entry.reader.js';
import { SuggestionReader } from './persistence/suggestion.reader.js';
import { SynonymReader } from './persistence/synonym.reader.js';

/** Finding stories: search, type-ahead, and stories like one another. */
@Module({
  imports: [StoriesModule, OutboxModule, SearchClientModule],
  providers: [
    textEmbedder,
    AlikeStories,
    AskIndex,
    BeforeYouStart,
    CorrectQuery,
    EngineFigures,
    EngineHealth,
    FacetLabelReader,
    FacetLabels,
    IndexHealthReader,
    LoggedSearch,
    MarkStories,
    KnownSynonyms,
    MeiliCandidates,
    PossibleDuplicates,
    ReadFound,
    ReadIndexHealth,
    RecordSearchClick,
    SearchConditions,
    SearchGround,
    SearchLog,
    SearchLogReader,
    SearchLogRepository,
    SearchOutlookReader,
    SearchReading,
    SearchSheetReader,
    SearchStories,
    ShowAnswer,
    SimilarStories,
    StoryEntryReader,
    StoryIndexCopy,
    StorySheets,
    SuggestionReader,
    SynonymReader,
  ],
  exports: [
    BeforeYouStart,
    LoggedSearch,
    PossibleDuplicates,
    ReadIndexHealth,
    RecordSearchClick,
    SearchLogReader,
    SearchReading,
    SearchStories,
    SimilarStories,
    SuggestionReader,
    SynonymReader,
  ],
})
export class DiscoveryModule {}
