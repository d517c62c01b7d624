import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import type { Role, Scope } from '#kernel';
import { DateTimeScalar } from '#platform/graphql-kit';
import { RoleEnum, ScopeEnum } from './identity.enums.js';

/** The key that is wanted. */
@InputType('CreateApiKeyInput', { description: 'The key that is wanted.' })
export class CreateApiKeyArgs {
  @Field(() => String, { description: 'What people will call it, at most 200 characters.' })
  name: string;

  @Field(() => RoleEnum, { description: 'The role it gives.' })
  role: Role;

  @MaxLength(120)
  @Field(() => String, {
    nullable: true,
    description: 'Slug or organisation number of the body the role is held for; left out for every body.',
  })
  organisation?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; left out for never.' })
  expiresAt?: string | null;

  @ArrayMaxSize(20)
  @Field(() => [ScopeEnum], {
    nullable: true,
    description: 'What it is narrowed to, at most 20; left out for all that the role allows, or all that you may do.',
  })
  scopes?: readonly Scope[] | null;
}

/** The key to end. */
@InputType('RevokeApiKeyInput', { description: 'The key to end.' })
export class RevokeApiKeyArgs {
  @MaxLength(60)
  @Field(() => String, { description: 'The eight characters after ildsjel_.' })
  prefix: string;
}

/** The key to replace. */
@InputType('RotateApiKeyInput', { description: 'The key to replace by a new one.' })
export class RotateApiKeyArgs {
  @MaxLength(60)
  @Field(() => String, { description: 'The eight characters after ildsjel_ of the former key.' })
  prefix: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the former key works, at most 90 days from now; left out for a day from now.',
  })
  formerEndsAt?: string | null;
}
