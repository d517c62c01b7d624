import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';

const onServer = async (url: string, sql: string): Promise<void> => {
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1, connectTimeoutMS: 5_000 }).initialize();
  try {
    await source.query(sql);
  } finally {
    await source.destroy();
  }
};

/**
 * Does some work on a new, empty database of a server, which is dropped again whatever happens.
 *
 * @param serverUrl the address of any database of the server, with a role that may make databases.
 */
export const withThrowAwayDatabase = async <T>(serverUrl: string, work: (url: string) => Promise<T>): Promise<T> => {
  const name = `throwaway_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  try {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    await onServer(serverUrl, `drop database ${name} with (force)`);
  }
};
