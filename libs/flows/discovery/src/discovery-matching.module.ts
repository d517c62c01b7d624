import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { KnownSynonyms } from './application/known-synonyms.js';
import { MatchSearches } from './application/match-searches.js';
import { SearchConditions } from './application/search-conditions.js';
import { NamedAtReader } from './persistence/named-at.reader.js';
import { StoryEntryReader } from './persistence/story-entry.reader.js';
import { SynonymReader } from './persistence/synonym.reader.js';

/** Holding stories against searches that people keep, without an index of all stories. */
@Module({
  imports: [StoriesModule],
  providers: [KnownSynonyms, MatchSearches, NamedAtReader, SearchConditions, StoryEntryReader, SynonymReader],
  exports: [MatchSearches],
})
export class DiscoveryMatchingModule {}
