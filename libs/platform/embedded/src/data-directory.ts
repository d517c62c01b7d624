import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { claim } from './claim.js';
import { keep } from './kept.js';
import type { ServiceUser } from './leash.js';

/** Receives one line about what happens. */
export type Log = (line: string) => void;

/** A folder for the embedded services, claimed by this process. */
export interface DataDirectory {
  /** Where the services keep their files; normally the folder asked for. */
  readonly folder: string;
  /** Whom the services run as, when not as the user who starts them. */
  readonly user?: ServiceUser;
  /** Whom other files in the folder belong to, when not the user who starts. */
  readonly owner?: ServiceUser;
  readonly log: Log;
  /** Says that its user is about to go, so that the next run waits instead of giving up. */
  stopping(): void;
  release(): void;
}

/** What a data directory is opened with. */
export interface DataDirectoryOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Number of the process without which this one should not go on. */
  readonly parent?: number;
}

const nobody: ServiceUser = { uid: 65_534, gid: 65_534 };
const homeForHidden = '/var/lib/ildsjel';

const isRoot = (): boolean => process.getuid?.() === 0;

const ownerOf = (path: string): ServiceUser => {
  const { uid, gid } = statSync(path);
  return { uid, gid };
};

/** Asks the system itself, since access lists and mounts decide too. */
const reaches = (user: ServiceUser, folder: string): boolean => {
  const { status, error } = spawnSync('/bin/sh', ['-c', 'cd -- "$1" 2>/dev/null', 'sh', folder], {
    ...user,
    cwd: '/',
    env: {},
  });
  if (error) {
    throw new Error(
      `Started as root, but the system does not let root become user ${user.uid}, and PostgreSQL refuses to run as root ` +
        `(${error.message}). Start as an ordinary user, or set DATABASE_URL and MEILI_URL.`,
    );
  }
  return status === 0;
};

/** What it makes anew is open for passing through, whatever the file mode mask of the person who starts. */
const make = (folder: string): string => {
  const path = resolve(folder);
  try {
    const first = mkdirSync(path, { recursive: true });
    if (first && isRoot()) {
      for (let made = path; made.length >= first.length; made = dirname(made))
        chmodSync(made, statSync(made).mode | 0o011);
    }
    return path;
  } catch (error) {
    throw new Error(
      `Cannot make the data directory ${path}: ${(error as Error).message}. Set DATA_DIR to another one.`,
    );
  }
};

/** Where the data lives when the folder asked for lies where the services' user must not look, such as under `/root`. */
const reachableInstead = (asked: string, user: ServiceUser, log: Log): string => {
  const pointer = join(asked, 'location');
  const place = existsSync(pointer)
    ? readFileSync(pointer, 'utf8').trim()
    : join(homeForHidden, `${basename(asked).replace(/^\.+/, '') || 'data'}-${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    if (place.startsWith(`${homeForHidden}/`)) chmodSync(homeForHidden, 0o755);
    chmodSync(place, 0o711);
  } catch (error) {
    throw new Error(
      `${asked} is out of reach for user ${user.uid}, and ${place} cannot be made: ${(error as Error).message}. Set DATA_DIR.`,
    );
  }
  if (!reaches(user, place)) {
    throw new Error(
      `PostgreSQL must not run as root, and user ${user.uid} reaches neither ${asked} nor ${place}. ` +
        'Set DATA_DIR to a directory whose parents everyone may enter, or start as an ordinary user.',
    );
  }
  keep(pointer, place);
  log(`${asked} lies where only root may look, and PostgreSQL must not run as root: its data is kept in ${place}`);
  return place;
};

const placeFor = (asked: string, user: ServiceUser, log: Log): string =>
  !existsSync(join(asked, 'location')) && reaches(user, asked) ? asked : reachableInstead(asked, user, log);

const refuseForeign = (folder: string): void => {
  const data = join(folder, 'postgres');
  const mine = process.getuid?.();
  if (mine === undefined || !existsSync(data) || statSync(data).uid === mine) return;
  throw new Error(
    `${data} belongs to user ${statSync(data).uid}, but this is user ${mine}: an earlier start was made by someone else, perhaps root. ` +
      `Start as that user again, give it over with "sudo chown -R ${mine} ${folder}", or set DATA_DIR to another directory.`,
  );
};

/**
 * Opens the folder of the embedded services for this process alone.
 *
 * @throws DataDirectoryInUse when another live run owns it.
 */
export const openDataDirectory = async ({ dataDir, log, parent }: DataDirectoryOptions): Promise<DataDirectory> => {
  const asked = make(dataDir);
  const held = await claim(asked, log, parent);
  try {
    if (!isRoot()) {
      refuseForeign(asked);
      return { folder: asked, log, ...held };
    }
    const owner = ownerOf(asked);
    const ordinary = owner.uid === 0 ? undefined : owner;
    const user = ordinary ?? nobody;
    return { folder: placeFor(asked, user, log), user, owner: ordinary, log, ...held };
  } catch (error) {
    held.release();
    throw error;
  }
};
