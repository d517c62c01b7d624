import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endAll, identify, isAlive, type ProcessIdentity } from './process-table.js';

/** Another live run owns the data directory. */
export class DataDirectoryInUse extends Error {}

interface Owner extends ProcessIdentity {
  /** The run that started it and without which it has no business. */
  readonly parent: ProcessIdentity | null;
  readonly stopping: boolean;
}

/** The right of this process to use a data directory. */
export interface Claim {
  /** Tells a run that wants the directory next that it is free in a moment. */
  stopping(): void;
  release(): void;
}

const patienceMs = 12_000;
const fileName = 'owner.json';

const ownerIn = (path: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
};

const same = (one: ProcessIdentity | undefined, other: ProcessIdentity | undefined): boolean =>
  one?.pid === other?.pid && one?.startedAt === other?.startedAt;

const create = (path: string, owner: Owner): boolean => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Takes a dead owner's file away; one that a faster run has put there meanwhile is put back. */
const discard = (path: string, judged: Owner | undefined): void => {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (!same(ownerIn(aside), judged)) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

const isLegitimate = (owner: Owner): boolean => !owner.stopping && (owner.parent === null || isAlive(owner.parent));

/** Waits for an owner that is on its way out and ends one that has lost its parent; refuses beside a rightful one. */
const clear = async (folder: string, owner: Owner, log: (line: string) => void): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  let said = false;
  for (let waited = 0; isAlive(owner); waited += 50) {
    const now = ownerIn(join(folder, fileName)) ?? owner;
    if (waited >= 1_000 && isLegitimate(now)) {
      throw new DataDirectoryInUse(
        `The data directory ${folder} is in use by process ${owner.pid}. Stop that one, or set DATA_DIR to another directory.`,
      );
    }
    if (!said) log(`waiting for process ${owner.pid}, which still holds ${folder}`);
    said = true;
    if (Date.now() > deadline) {
      log(`ending process ${owner.pid}, which an earlier run left behind`);
      await endAll(
        [owner],
        [
          { signal: 'SIGTERM', graceMs: 5_000 },
          { signal: 'SIGKILL', graceMs: 5_000 },
        ],
      );
    }
    await pause(50);
  }
};

/**
 * Makes this process the one user of a data directory.
 *
 * @param parent number of the process without which this one should not go on, if there is one.
 * @throws DataDirectoryInUse naming the live process that owns it.
 */
export const claim = async (
  folder: string,
  log: (line: string) => void,
  parent: number | null = null,
): Promise<Claim> => {
  const path = join(folder, fileName);
  const owner: Owner = { ...identify(process.pid), parent: parent === null ? null : identify(parent), stopping: false };
  while (!create(path, owner)) {
    const other = ownerIn(path);
    if (other && !same(other, owner) && isAlive(other)) await clear(folder, other, log);
    discard(path, other);
  }
  return {
    stopping: () => {
      if (same(ownerIn(path), owner)) writeFileSync(path, JSON.stringify({ ...owner, stopping: true }));
    },
    release: () => {
      if (same(ownerIn(path), owner)) rmSync(path, { force: true });
    },
  };
};
