import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery.module.js';
import { BeforeYouStartResolver } from './before-you-start.resolver.js';
import { SynonymsModule } from '../synonyms.module.js';
import { FacetResolver } from './facet.resolver.js';
import { IndexHealthResolver } from './index-health.resolver.js';
import { KeepSynonymsResolver } from './keep-synonyms.resolver.js';
import { PossibleDuplicatesResolver } from './possible-duplicates.resolver.js';
import { SearchLogResolver } from './search-log.resolver.js';
import { SearchStoriesResolver } from './search-stories.resolver.js';
import { SimilarStoriesLoader } from './similar-stories.loader.js';
import { SimilarStoriesResolver } from './similar-stories.resolver.js';
import { SuggestResolver } from './suggest.resolver.js';
import { SynonymsResolver } from './synonyms.resolver.js';

/** The GraphQL edge of finding stories. */
@Module({
  imports: [DiscoveryModule, SynonymsModule],
  providers: [
    BeforeYouStartResolver,
    FacetResolver,
    IndexHealthResolver,
    KeepSynonymsResolver,
    PossibleDuplicatesResolver,
    SearchLogResolver,
    SearchStoriesResolver,
    SimilarStoriesLoader,
    SimilarStoriesResolver,
    SuggestResolver,
    SynonymsResolver,
  ],
})
export class DiscoveryGraphqlModule {}
