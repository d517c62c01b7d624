import { timingSafeEqual } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock, Failure, systemActor } from '#kernel';
import { Database } from '#platform/database';
import type { ApiKey } from '../api-key.js';
import { readToken, secretHash } from '../api-key-token.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { RecentKeys } from './recent-keys.js';

const NO_SECRET = Buffer.alloc(32);
const MINUTE_MS = 60_000;

/** One and the same for what is no token, unknown, ended or expired, so that nothing can be learned from it. */
const refusal = (): Failure => new Failure('UNAUTHENTICATED', 'This key is not valid.');

const actorOf = ({ id, name, role, organisationId }: ApiKey): Actor => ({
  kind: 'KEY',
  id: `key:${id}`,
  name,
  grants: [{ role, organisationId }],
  organisationId,
});

/** Tells who a bearer token stands for. */
@Injectable()
export class Authenticate implements OnModuleDestroy {
  private readonly recent: RecentKeys;
  private readonly notes = new Set<Promise<void>>();
  private readonly logger = new Logger(Authenticate.name);

  constructor(
    private readonly keys: ApiKeyReader,
    private readonly repository: ApiKeyRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.recent = new RecentKeys(clock);
  }

  /**
   * The actor of a token, without the word `Bearer`. A good answer is kept for less than a second, so that a revoked
   * key stops on every process within one; a bad one is not kept.
   *
   * @throws Failure UNAUTHENTICATED, always in the same words; UNAVAILABLE when the database is out of reach.
   */
  async run(token: string): Promise<Actor> {
    const parts = readToken(token);
    if (!parts) throw refusal();
    const hash = secretHash(parts.secret);
    const key = await this.recent.of(`${parts.prefix}:${hash.toString('base64')}`, () =>
      this.unlock(parts.prefix, hash),
    );
    if (!key || !this.isAlive(key)) throw refusal();
    return actorOf(key);
  }

  private async unlock(prefix: string, hash: Buffer): Promise<ApiKey | null> {
    const lock = await this.keys.lock(prefix);
    const fits = timingSafeEqual(hash, lock?.hash ?? NO_SECRET);
    if (!lock || !fits || !this.isAlive(lock.key)) return null;
    this.noteUse(lock.key);
    return lock.key;
  }

  private isAlive({ revokedAt, expiresAt }: ApiKey): boolean {
    return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > this.clock.now().getTime());
  }

  private noteUse({ id, prefix, lastUsedAt }: ApiKey): void {
    if (lastUsedAt !== null && this.clock.now().getTime() - Date.parse(lastUsedAt) < MINUTE_MS) return;
    const note = this.database
      .transaction(systemActor('authenticate'), (tx) => this.repository.used(tx, id))
      .catch(() => this.logger.warn(`The use of key ${prefix} could not be noted.`))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }

  /** Waits for what is still being noted. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.notes);
  }
}
