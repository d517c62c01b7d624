import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { StoriesModule } from '#domain/stories';
import { TaxonomyModule } from '#domain/taxonomy';
import { SynonymsModule } from '#flows/discovery';
import { ExportStories } from './application/export-stories.js';
import { ImportBatch } from './application/import-batch.js';
import { ImportFile } from './application/import-file.js';
import { LoadFirstContent } from './application/load-first-content.js';
import { OwnStories } from './application/own-stories.js';
import { RowLinks } from './application/row-links.js';
import { UnknownBodies } from './application/unknown-bodies.js';
import { NamedBodyReader } from './persistence/named-body.reader.js';
import { NamedStoryReader } from './persistence/named-story.reader.js';
import { StoryExportReader } from './persistence/story-export.reader.js';
import { VocabularyReader } from './persistence/vocabulary.reader.js';

const VERBS = [ImportFile, ExportStories, LoadFirstContent];

/** Stories in and out by file, and the content the product is shipped with. */
@Module({
  imports: [OrganisationsModule, StoriesModule, SynonymsModule, TaxonomyModule],
  providers: [
    ...VERBS,
    ImportBatch,
    OwnStories,
    RowLinks,
    UnknownBodies,
    NamedBodyReader,
    NamedStoryReader,
    StoryExportReader,
    VocabularyReader,
  ],
  exports: VERBS,
})
export class ExchangeModule {}
