export { FeedsModule } from './feeds.module.js';
export { ReadFeed } from './application/read-feed.js';
export type { FeedAddresses, FeedRequest, FeedSubject } from './application/feed.js';
export { atomFeed } from './writing/atom-feed.js';
export { jsonFeed } from './writing/json-feed.js';
export { PublicAddressReader } from './persistence/public-address.reader.js';
export type { PublicAddress, PublicAddresses } from './persistence/public-address.reader.js';
export { sitemap, sitemapIndex } from './writing/sitemap.js';
export type { SitemapLanguage } from './writing/sitemap.js';
