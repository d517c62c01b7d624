import { randomBytes } from 'node:crypto';
import { chownSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ServiceUser } from './leash.js';

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Writes a file that only its owner reads, whole or not at all. */
export const keep = (path: string, text: string, owner?: ServiceUser): void => {
  const draft = `${path}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${text}\n`, { mode: 0o600, flag: 'wx' });
  if (owner) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, path);
};

/** A random secret, made once and kept in the folder. */
export const keptSecret = (folder: string, name: string, owner?: ServiceUser): string => {
  const path = join(folder, name);
  const known = read(path);
  if (known) return known;
  const secret = randomBytes(24).toString('base64url');
  keep(path, secret, owner);
  return secret;
};

/** Listens for a moment: zero asks the system for a port, undefined says that the asked one is taken. */
const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/** A free loopback port: the one used last time while it is free, else a new one, remembered for the next. */
export const keptPort = async (folder: string, name: string, owner?: ServiceUser): Promise<number> => {
  const path = join(folder, name);
  const known = Number(read(path) ?? 0);
  if (known > 0 && known < 65_536 && (await tryPort(known)) !== undefined) return known;
  const port = await tryPort(0);
  if (port === undefined) throw new Error('This machine gives no free port on 127.0.0.1.');
  keep(path, `${port}`, owner);
  return port;
};
