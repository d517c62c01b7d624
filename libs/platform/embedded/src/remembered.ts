import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { owner } from './postgres-cluster.js';

/** Where the embedded services of a data directory listen while they run, as far as the directory tells. */
export interface RememberedServices {
  /** Null where no embedded PostgreSQL was ever started. */
  readonly databaseUrl: string | null;
  /** Null where no embedded Meilisearch was ever started. */
  readonly search: { readonly url: string; readonly key: string } | null;
  readonly cursorKey: string | null;
}

const textIn = (folder: string, name: string): string | null => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() || null : null;
};

/**
 * Reads where the services of a data directory were started last. It does not tell whether they run now.
 *
 * @throws when the directory belongs to somebody else and may not be read.
 */
export const rememberedServices = (dataDir: string): RememberedServices => {
  const folder = textIn(dataDir, 'location') ?? dataDir;
  const [port, password] = [textIn(folder, 'postgres.port'), textIn(folder, 'postgres.password')];
  const [searchPort, key] = [textIn(folder, 'meilisearch.port'), textIn(folder, 'meilisearch.key')];
  return {
    databaseUrl: port && password && `postgres://${owner}:${password}@127.0.0.1:${port}/${owner}`,
    search: searchPort && key ? { url: `http://127.0.0.1:${searchPort}`, key } : null,
    cursorKey: textIn(folder, 'cursor.key'),
  };
};
