import { Module } from '@nestjs/common';
import { OutboxModule } from '#platform/outbox';
import { SearchClientModule } from '#platform/search-client';
import { CheckIndex } from './application/check-index.js';
import { DriftFigures } from './application/drift-figures.js';
import { ForgetSearches } from './application/forget-searches.js';
import { IndexBuilder } from './application/index-builder.js';
import { IndexLoss } from './application/index-loss.js';
import { IndexStories } from './application/index-stories.js';
import { ReconcileIndex } from './application/reconcile-index.js';
import { ReindexStories } from './application/reindex-stories.js';
import { SearchIndexComparison } from './application/search-index-comparison.js';
import { SearchIndexConsumer } from './application/search-index.consumer.js';
import { SearchIndexWatch } from './application/search-index-watch.js';
import { textEmbedder } from './application/text-embedder.js';
import { AffectedStoriesReader } from './persistence/affected-stories.reader.js';
import { IndexEntriesReader } from './persistence/index-entries.reader.js';
import { IndexGate } from './persistence/index-gate.js';
import { KeptDocumentsReader } from './persistence/kept-documents.reader.js';
import { SearchDocumentReader } from './persistence/search-document.reader.js';
import { SearchDocumentRepository } from './persistence/search-document.repository.js';
import { SearchIndexesRepository } from './persistence/search-indexes.repository.js';
import { SearchLogRepository } from './persistence/search-log.repository.js';

/** Keeping the search engines in step with the database, for the worker and the command line. */
@Module({
  imports: [OutboxModule, SearchClientModule],
  providers: [
    textEmbedder,
    AffectedStoriesReader,
    CheckIndex,
    DriftFigures,
    ForgetSearches,
    IndexBuilder,
    IndexEntriesReader,
    IndexGate,
    IndexLoss,
    IndexStories,
    KeptDocumentsReader,
    ReconcileIndex,
    ReindexStories,
    SearchDocumentReader,
    SearchDocumentRepository,
    SearchIndexComparison,
    SearchIndexConsumer,
    SearchIndexWatch,
    SearchIndexesRepository,
    SearchLogRepository,
  ],
  exports: [
    CheckIndex,
    ForgetSearches,
    ReconcileIndex,
    ReindexStories,
    SearchIndexComparison,
    SearchIndexConsumer,
    SearchIndexWatch,
  ],
})
export class DiscoveryWorkerModule {}
