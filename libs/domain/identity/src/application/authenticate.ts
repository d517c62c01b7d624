import { timingSafeEqual } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock, Failure } from '#kernel';
import { Database } from '#platform/database';
import type { ApiKey } from '../api-key.js';
import { readToken, secretHash } from '../api-key-token.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { RecentKeys } from './recent-keys.js';
import { UseNotes } from './use-notes.js';

const NO_SECRET = Buffer.alloc(32);

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
  private readonly uses: UseNotes;

  constructor(
    private readonly keys: ApiKeyReader,
    private readonly repository: ApiKeyRepository,
    database: Database,
    private readonly clock: Clock,
  ) {
    this.recent = new RecentKeys(clock);
    this.uses = new UseNotes(database, clock, new Logger(Authenticate.name));
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
    const { id, lastUsedAt } = lock.key;
    this.uses.take(lastUsedAt, `key ${prefix}`, (tx) => this.repository.used(tx, id));
    return lock.key;
  }

  private isAlive({ revokedAt, expiresAt }: ApiKey): boolean {
    return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > this.clock.now().getTime());
  }

  onModuleDestroy(): Promise<void> {
    return this.uses.settled();
  }
}
