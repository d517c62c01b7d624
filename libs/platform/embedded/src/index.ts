export { DataDirectoryInUse } from './claim.js';
export { type DataDirectory, type DataDirectoryOptions, type Log, openDataDirectory } from './data-directory.js';
export { keptSecret } from './kept.js';
export { type Ending, type Leashed, type LeashOptions, type ServiceUser, startLeashed } from './leash.js';
export { type MeilisearchOptions, startMeilisearch } from './meilisearch.js';
export { meilisearchBinary } from './meilisearch-program.js';
export { type PostgresOptions, startPostgres } from './postgres.js';
export type { EmbeddedServer } from './embedded-server.js';
export { rememberedServices, type RememberedServices } from './remembered.js';
