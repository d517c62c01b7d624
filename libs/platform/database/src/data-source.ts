import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { migrations } from './migrations/all.js';

/** What a connection to the database needs to know. */
export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

/** How much longer than its statement timeout the server may be silent before it is given up. */
const SILENCE_MS = 2_000;

/** A TypeORM data source over every entity that has been loaded, never synchronised, every migration known. */
export const dataSource = ({ url, poolSize, statementTimeoutMs: limit }: DatabaseSettings): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: 'ildsjel',
    entities: getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target] : [])),
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: {
      statement_timeout: limit,
      // A server that vanished without a word is not told from a slow one by TCP for many minutes.
      query_timeout: limit > 0 ? limit + SILENCE_MS : undefined,
      keepAlive: true,
    },
  });
