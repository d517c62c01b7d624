import { Injectable } from '@nestjs/common';
import { type Actor, type Result, type UserError, done, missing, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { apiKeyPolicy } from './api-key.policy.js';

/** The key to end. */
export interface RevokeApiKeyInput {
  /** The eight characters after `ildsjel_`. */
  readonly prefix: string;
}

const SHOWN = 40;

const unknown = (prefix: string): UserError =>
  missing(`You administer no key with the prefix "${prefix.slice(0, SHOWN)}".`, 'prefix');

/** Ends an API key: within a second no process accepts it any more. Ending it again changes nothing. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeyRepository,
  ) {}

  /**
   * Gives the key's id. Expected error: NOT_FOUND for a prefix that none of the caller's keys has.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator.
   */
  async run(actor: Actor, { prefix }: RevokeApiKeyInput): Promise<Result<string>> {
    if (!apiKeyPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'end keys');
    if (!/^[a-z2-7]{8}$/.test(prefix)) return refused(unknown(prefix));
    return this.database.transaction(actor, async (tx) => {
      const key = await this.keys.find(tx, prefix);
      if (!key || !apiKeyPolicy.mayHandle(actor, key.organisationId)) return refused(unknown(prefix));
      await this.keys.revoke(tx, key.id);
      return done(key.id);
    });
  }
}
