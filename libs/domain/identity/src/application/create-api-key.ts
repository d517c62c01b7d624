import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Ids,
  type Result,
  type Role,
  type Scope,
  type UserError,
  areWithinScopes,
  done,
  invalid,
  notAllowed,
  refused,
} from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { Database } from '#platform/database';
import { newToken, secretHash } from '../api-key-token.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { apiKeyPolicy } from './api-key.policy.js';
import { namedBody } from './named-body.js';

/** The key that is wanted. */
export interface CreateApiKeyInput {
  /** What people call it, 1 to 200 characters. */
  readonly name: string;
  readonly role: Role;
  /** Slug or organisation number of the body the role is held for; null for every body. */
  readonly organisation: string | null;
  /** The moment it ends, ISO 8601; null for never. */
  readonly expiresAt: string | null;
  /** What it is narrowed to; null or left out for all that the role allows, or all that a narrowed caller may do. */
  readonly scopes?: readonly Scope[] | null;
}

/** A key just made; `token` is shown this once and kept nowhere. */
export interface CreatedApiKey {
  readonly id: string;
  readonly token: string;
}

const LONGEST_NAME = 200;
const FAR_OFF = Date.UTC(9999, 0);

/** Makes an API key. */
@Injectable()
export class CreateApiKey {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeyRepository,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Expected errors: BAD_USER_INPUT for a name that is empty or too long, an end that has passed, or no scope at all; NOT_FOUND for an
   * unknown body.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator of the body, or for
   *   scopes beyond the caller's own.
   */
  async run(actor: Actor, input: CreateApiKeyInput): Promise<Result<CreatedApiKey>> {
    if (!apiKeyPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'make keys');
    const faults = this.faults(input);
    if (faults.length > 0) return refused(...faults);
    const { name, role, organisation, expiresAt } = input;
    const scopes = input.scopes ?? actor.scopes ?? null;
    const body = await namedBody(this.organisations, organisation);
    if (!body.ok) return body;
    const organisationId = body.value;
    if (!apiKeyPolicy.mayHandle(actor, organisationId)) throw notAllowed(actor.kind, 'make keys for this body');
    if (!areWithinScopes(actor, scopes)) throw notAllowed(actor.kind, 'make keys that may do more than yours');
    const id = this.ids.next();
    const { token, prefix, secret } = newToken();
    const end = expiresAt && new Date(expiresAt).toISOString();
    const key = {
      id,
      name: name.trim(),
      prefix,
      role,
      organisationId,
      scopes: scopes && [...new Set(scopes)],
      expiresAt: end,
      standsFor: null,
      hash: secretHash(secret),
      createdBy: actor.id,
    };
    await this.database.transaction(actor, async (tx) => {
      await this.keys.add(tx, key);
      const after = { organisation: organisationId, role, scopes: key.scopes, expiresAt: end };
      tx.append({ kind: 'ApiKeyCreated', subjectId: id, subjectVersion: 1, after });
    });
    return done({ id, token });
  }

  private faults({ name, expiresAt, scopes }: CreateApiKeyInput): UserError[] {
    const readable = name.trim() !== '' && name.length <= LONGEST_NAME && name.isWellFormed() && !/\p{Cc}/u.test(name);
    const end = expiresAt === null ? FAR_OFF : Date.parse(expiresAt);
    return [
      ...(readable ? [] : [invalid(`A name is 1 to ${LONGEST_NAME} characters of text on one line.`, 'name')]),
      ...(end > this.clock.now().getTime() && end <= FAR_OFF
        ? []
        : [invalid('A key ends at a moment to come.', 'expiresAt')]),
      ...(scopes?.length === 0 ? [invalid('Name a scope, or leave scopes out.', 'scopes')] : []),
    ];
  }
}
