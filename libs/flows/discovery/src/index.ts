export { CheckIndex } from './application/check-index.js';
export type { IndexDifference } from './application/index-difference.js';
export { ReindexStories } from './application/reindex-stories.js';
export type { ReindexedStories } from './application/reindex-stories.js';
export { SearchIndexComparison } from './application/search-index-comparison.js';
export { SearchIndexConsumer } from './application/search-index.consumer.js';
export { SearchIndexWatch } from './application/search-index-watch.js';
export { DiscoveryModule } from './discovery.module.js';
export { DiscoveryWorkerModule } from './discovery-worker.module.js';
