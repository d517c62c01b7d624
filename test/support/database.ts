import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A new, empty database on the server named by TEST_DATABASE_URL. */
export const testDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
};
