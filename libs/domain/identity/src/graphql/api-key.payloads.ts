import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { ApiKey } from '../api-key.js';
import { ApiKeyType } from './api-key.type.js';

/** Why a key was not made. */
@ObjectType('CreateApiKeyError', { implements: () => [UserErrorType], description: 'Why a key was not made.' })
export class CreateApiKeyError extends UserErrorType {}

/** What came of making a key. */
@ObjectType('CreateApiKeyPayload', { description: 'What came of making a key.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key; null when it was refused.' })
  apiKey: ApiKey | null;

  @Field(() => String, { nullable: true, description: 'The bearer token, shown this once and kept nowhere.' })
  token: string | null;

  @Field(() => [CreateApiKeyError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly CreateApiKeyError[];
}

/** Why a key was not ended. */
@ObjectType('RevokeApiKeyError', { implements: () => [UserErrorType], description: 'Why a key was not ended.' })
export class RevokeApiKeyError extends UserErrorType {}

/** What came of ending a key. */
@ObjectType('RevokeApiKeyPayload', { description: 'What came of ending a key.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key, ended; null when it was refused.' })
  apiKey: ApiKey | null;

  @Field(() => [RevokeApiKeyError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RevokeApiKeyError[];
}

/** Why a key was not replaced. */
@ObjectType('RotateApiKeyError', { implements: () => [UserErrorType], description: 'Why a key was not replaced.' })
export class RotateApiKeyError extends UserErrorType {}

/** What came of replacing a key. */
@ObjectType('RotateApiKeyPayload', { description: 'What came of replacing a key.' })
export class RotateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The new key; null when it was refused.' })
  apiKey: ApiKey | null;

  @Field(() => String, { nullable: true, description: 'The new bearer token, shown this once and kept nowhere.' })
  token: string | null;

  @Field(() => [RotateApiKeyError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RotateApiKeyError[];
}
