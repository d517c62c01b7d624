import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Ids,
  type Result,
  areWithinScopes,
  conflict,
  done,
  invalid,
  notAllowed,
  refused,
} from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { ApiKey } from '../api-key.js';
import { newToken, secretHash } from '../api-key-token.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { apiKeyPolicy } from './api-key.policy.js';
import type { CreatedApiKey } from './create-api-key.js';
import { isPrefix, unknownKey } from './named-key.js';

/** The key to replace by a new one. */
export interface RotateApiKeyInput {
  /** The eight characters after `ildsjel_`. */
  readonly prefix: string;
  /** Until when the former one works, ISO 8601, at most 90 days; null for a day from now. */
  readonly formerEndsAt: string | null;
}

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 90;

/** A key that ends lives as long again as it was made for. */
const newEnd = ({ createdAt, expiresAt }: ApiKey, now: number): string | null =>
  expiresAt && new Date(now + Date.parse(expiresAt) - Date.parse(createdAt)).toISOString();

/** Gives a program a new key for its old one, which works for some time yet; both stand for the same caller. */
@Injectable()
export class RotateApiKey {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeyRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Expected errors: NOT_FOUND for a prefix that none of the caller's keys has; CONFLICT for a key that is over or has
   * been replaced before; BAD_USER_INPUT for an end of the former one that has passed or is more than 90 days away.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator, or for a key whose scopes go beyond the
   *   caller's own.
   */
  async run(actor: Actor, { prefix, formerEndsAt }: RotateApiKeyInput): Promise<Result<CreatedApiKey>> {
    if (!apiKeyPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'replace keys');
    if (!isPrefix(prefix)) return refused(unknownKey(prefix));
    const now = this.clock.now().getTime();
    const end = formerEndsAt === null ? now + DAY_MS : Date.parse(formerEndsAt);
    if (!(end >= now && end <= now + LONGEST_DAYS * DAY_MS))
      return refused(invalid(`The former key works on for at most ${LONGEST_DAYS} days.`, 'formerEndsAt'));
    return this.database.transaction(actor, async (tx) => {
      const former = await this.keys.find(tx, prefix);
      if (!former || !apiKeyPolicy.mayHandle(actor, former.organisationId)) return refused(unknownKey(prefix));
      if (!areWithinScopes(actor, former.scopes))
        throw notAllowed(actor.kind, 'replace keys that may do more than yours');
      return this.replaced(tx, former, { actor, end: new Date(end).toISOString(), now });
    });
  }

  private async replaced(
    tx: Transaction,
    former: ApiKey,
    { actor, end, now }: { readonly actor: Actor; readonly end: string; readonly now: number },
  ): Promise<Result<CreatedApiKey>> {
    const isOver = former.revokedAt !== null || (former.expiresAt !== null && Date.parse(former.expiresAt) <= now);
    if (isOver) return refused(conflict('This key is over: make a new one.', 'prefix'));
    const id = this.ids.next();
    const { token, prefix, secret } = newToken();
    const { name, role, organisationId, scopes, standsFor } = former;
    const kept = { name, role, organisationId, scopes, standsFor, createdBy: actor.id };
    const expiresAt = newEnd(former, now);
    await this.keys.add(tx, { ...kept, id, prefix, hash: secretHash(secret), expiresAt });
    if (!(await this.keys.replace(tx, former.id, id, end)))
      return refused(conflict('This key has been replaced before: replace the newer one.', 'prefix'));
    const before = { expiresAt: former.expiresAt };
    tx.append({ kind: 'ApiKeyRotated', subjectId: former.id, subjectVersion: 2, before, after: { expiresAt: end } });
    const after = { organisation: organisationId, role, scopes, expiresAt, replaces: former.id };
    tx.append({ kind: 'ApiKeyCreated', subjectId: id, subjectVersion: 1, after });
    return done({ id, token });
  }
}
