export { Database } from './database.js';
export { brokenConstraint, isUnreachable } from './database-failure.js';
export { DatabaseModule } from './database.module.js';
export { JOURNAL_CHANNEL } from './journal-event.js';
export type { NewEvent } from './journal-event.js';
export { migrate, revertAll, schemaDifference } from './migrate.js';
export { withThrowAwayDatabase } from './throw-away-database.js';
export { Transaction } from './transaction.js';
