import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { apiKeyPolicy } from './api-key.policy.js';
import { isPrefix, unknownKey } from './named-key.js';

/** The key to end. */
export interface RevokeApiKeyInput {
  /** The eight characters after `ildsjel_`. */
  readonly prefix: string;
}

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
    if (!isPrefix(prefix)) return refused(unknownKey(prefix));
    return this.database.transaction(actor, async (tx) => {
      const key = await this.keys.find(tx, prefix);
      if (!key || !apiKeyPolicy.mayHandle(actor, key.organisationId)) return refused(unknownKey(prefix));
      await this.keys.revoke(tx, key.id);
      if (key.revokedAt === null) tx.append({ kind: 'ApiKeyRevoked', subjectId: key.id, subjectVersion: 2 });
      return done(key.id);
    });
  }
}
