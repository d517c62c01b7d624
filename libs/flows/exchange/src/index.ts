export { ExportStories } from './application/export-stories.js';
export type { ExportStoriesInput } from './application/export-stories.js';
export { ImportFile } from './application/import-file.js';
export type { ImportFileInput } from './application/import-file.js';
export type { ImportNote, ImportProgress, ImportReport } from './application/import-report.js';
export { LoadFirstContent } from './application/load-first-content.js';
export type { Loaded, LoadedContent } from './application/load-first-content.js';
export { ExchangeModule } from './exchange.module.js';
