import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { MigrationInterface } from 'typeorm';
import { migrate } from '#platform/database';
import { migrations } from '../../libs/platform/database/src/migrations/all.js';

const TEMPLATE_LOCK = 4_741_002;

const server = (): string => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error('TEST_DATABASE_URL must name a PostgreSQL server for tests: run "npm test -- medium <path>"');
  return url;
};

const onServer = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: server() });
  await client.connect();
  return await work(client).finally(() => client.end());
};

const addressOf = (name: string): string => {
  const url = new URL(server());
  url.pathname = `/${name}`;
  return url.href;
};

/**
 * The same for the same migrations, whoever runs. Made of the statements that this process would run, not of the files as
 * they lie there by now: otherwise a template could bear the name of a schema that it does not have.
 */
const templateName = async (): Promise<string> => {
  const hash = createHash('sha256');
  const told = { query: (sql: string) => Promise.resolve(void hash.update(sql).update('\0')) };
  for (const Migration of migrations) {
    hash.update(Migration.name).update('\0');
    await new Migration().up(told as unknown as Parameters<MigrationInterface['up']>[0]);
  }
  return `template_${hash.digest('hex').slice(0, 16)}`;
};

const exists = async (client: Client, name: string): Promise<boolean> =>
  (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;

/** Migrates once for all workers; the name is given last, so that a half-migrated template is never cloned. */
const template = (): Promise<string> =>
  onServer(async (client) => {
    const name = await templateName();
    if (await exists(client, name)) return name;
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await exists(client, name)) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(addressOf(draft));
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  });

let ready: Promise<string> | undefined;

/** A migrated database of the test's own, on the server named by TEST_DATABASE_URL. */
export const testDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  ready ??= template();
  const from = await ready;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`create database ${name} template ${from}`));
  return {
    url: addressOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
};
