import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role, Scope } from '#kernel';
import { DateTimeScalar, PageInfo } from '#platform/graphql-kit';
import type { ApiKey } from '../api-key.js';
import { RoleEnum, ScopeEnum } from './identity.enums.js';

/** An API key, without its secret. */
@ObjectType('ApiKey', { description: 'An API key as its administrators see it; its secret is kept nowhere.' })
export class ApiKeyType implements Omit<ApiKey, 'organisationId' | 'standsFor'> {
  @Field(() => ID, { description: 'The permanent id of the key.' })
  id: string;

  @Field(() => String, { description: 'What people call it.' })
  name: string;

  @Field(() => String, { description: 'The eight characters after ildsjel_ by which the key is told from others.' })
  prefix: string;

  @Field(() => RoleEnum, { description: 'The role it gives.' })
  role: Role;

  @Field(() => [ScopeEnum], {
    nullable: true,
    description: 'What the key is narrowed to; null for all that the role allows.',
  })
  scopes: readonly Scope[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The prefix of the key that has replaced this one, which works until it ends.',
  })
  replacedBy: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; null for never.' })
  expiresAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before its time.' })
  revokedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, within a minute; null for never.',
  })
  lastUsedAt: string | null;
}

/** A key in a list. */
@ObjectType('ApiKeyEdge', { description: 'A key in a list.' })
export class ApiKeyEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => ApiKeyType, { description: 'The key.' })
  node: ApiKey;
}

/** A page of keys. */
@ObjectType('ApiKeyConnection', { description: 'A page of keys.' })
export class ApiKeyConnection {
  @Field(() => [ApiKeyEdge], { description: 'The keys of the page with their places.' })
  edges: readonly ApiKeyEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
