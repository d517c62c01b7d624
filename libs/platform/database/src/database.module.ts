import { setTimeout as pause } from 'node:timers/promises';
import { Global, Logger, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Cursors, Ids, SystemClock, UuidIds } from '#kernel';
import { AppConfig } from '#platform/config';
import { AdvisoryLocks } from './advisory-locks.js';
import { dataSource } from './data-source.js';
import { Database } from './database.js';
import { isUnreachable } from './database-failure.js';
import { Editions } from './editions.js';

const RETRY_MS = 1_000;

const connect = async (config: AppConfig): Promise<DataSource> => {
  const source = dataSource(config.database);
  for (;;) {
    try {
      return await source.initialize();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      new Logger('Database').warn('The database cannot be reached yet; trying again.');
      await pause(RETRY_MS);
    }
  }
};

/** Gives every room the one way to PostgreSQL, the clock and the maker of identifiers. */
@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: UuidIds },
    { provide: Cursors, useFactory: (config: AppConfig) => new Cursors(config.cursorKey), inject: [AppConfig] },
    { provide: DataSource, useFactory: connect, inject: [AppConfig] },
    AdvisoryLocks,
    Database,
    Editions,
  ],
  exports: [AdvisoryLocks, Database, Editions, Clock, Cursors, Ids],
})
export class DatabaseModule {}
