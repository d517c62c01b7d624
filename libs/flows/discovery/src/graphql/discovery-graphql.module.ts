import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery.module.js';
import { BeforeYouStartResolver } from './before-you-start.resolver.js';
import { SearchStoriesResolver } from './search-stories.resolver.js';
import { SimilarStoriesLoader } from './similar-stories.loader.js';
import { SimilarStoriesResolver } from './similar-stories.resolver.js';
import { SuggestResolver } from './suggest.resolver.js';

/** The GraphQL edge of finding stories. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    BeforeYouStartResolver,
    SearchStoriesResolver,
    SimilarStoriesLoader,
    SimilarStoriesResolver,
    SuggestResolver,
  ],
})
export class DiscoveryGraphqlModule {}
