import { timingSafeEqual } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Database } from '#platform/database';
import type { ApiKey } from '../api-key.js';
import { readToken, secretHash } from '../api-key-token.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { RecentKeys } from './recent-keys.js';
import { UseNotes } from './use-notes.js';
import { type KeyTry, WrongKeys } from './wrong-keys.js';

const NO_SECRET = Buffer.alloc(32);

const actorOf = ({ id, standsFor, name, role, organisationId, scopes }: ApiKey): Actor => ({
  kind: 'KEY',
  id: `key:${standsFor}`,
  name,
  grants: [{ role, organisationId }],
  organisationId,
  keyId: id,
  ...(scopes && { scopes }),
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
    private readonly wrongKeys: WrongKeys,
  ) {
    this.recent = new RecentKeys(clock);
    this.uses = new UseNotes(database, clock, new Logger(Authenticate.name));
  }

  /**
   * The actor of a token, without the word `Bearer`. A good answer is kept for less than a second, so that a revoked
   * key stops on every process within one; a bad one is not kept.
   *
   * @param address where the request comes from, so that those who try keys there can be slowed down.
   * @throws Failure UNAUTHENTICATED, or RATE_LIMITED where many keys were tried, each always in the same words, whatever is
   *   wrong with the token; UNAVAILABLE when the database is out of reach.
   */
  async run(token: string, address?: string): Promise<Actor> {
    const parts = readToken(token);
    if (!parts) throw this.wrongKeys.refusal({ address, prefix: null });
    const hash = secretHash(parts.secret);
    const tried = { address, prefix: parts.prefix, proof: `${parts.prefix}:${hash.toString('base64')}` };
    const key = await this.recent.of(tried.proof, () => this.unlock(tried, hash));
    if (!key || !this.isAlive(key)) throw this.wrongKeys.refusal(tried);
    return actorOf(key);
  }

  private async unlock(tried: KeyTry & { readonly prefix: string }, hash: Buffer): Promise<ApiKey | null> {
    await this.wrongKeys.pause(tried);
    const lock = await this.keys.lock(tried.prefix);
    const fits = timingSafeEqual(hash, lock?.hash ?? NO_SECRET);
    if (!lock || !fits || !this.isAlive(lock.key)) return null;
    this.wrongKeys.letIn(tried);
    const { id, lastUsedAt } = lock.key;
    this.uses.take(lastUsedAt, `key ${tried.prefix}`, (tx) => this.repository.used(tx, id));
    return lock.key;
  }

  private isAlive({ revokedAt, expiresAt }: ApiKey): boolean {
    return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > this.clock.now().getTime());
  }

  onModuleDestroy(): Promise<void> {
    return this.uses.settled();
  }
}
