import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { migrations } from './migrations/all.js';

/** What a connection to the database needs to know. */
export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

/** A TypeORM data source over every entity that has been loaded, never synchronised, every migration known. */
export const dataSource = (settings: DatabaseSettings): DataSource =>
  new DataSource({
    type: 'postgres',
    url: settings.url,
    poolSize: settings.poolSize,
    connectTimeoutMS: 5_000,
    applicationName: 'ildsjel',
    entities: getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target] : [])),
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: { statement_timeout: settings.statementTimeoutMs, keepAlive: true },
  });
