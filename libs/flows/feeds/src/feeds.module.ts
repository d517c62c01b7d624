import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { StoriesModule } from '#domain/stories';
import { TaxonomyModule } from '#domain/taxonomy';
import { DiscoveryModule } from '#flows/discovery';
import { ReadFeed } from './application/read-feed.js';
import { PublicAddressReader } from './persistence/public-address.reader.js';

/** Stories as feeds that readers subscribe to with programs of their own. */
@Module({
  imports: [DiscoveryModule, OrganisationsModule, StoriesModule, TaxonomyModule],
  providers: [PublicAddressReader, ReadFeed],
  exports: [PublicAddressReader, ReadFeed],
})
export class FeedsModule {}
