import { Field, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { Role } from '#kernel';
import { DateTimeScalar } from '#platform/graphql-kit';
import { RoleEnum } from './identity.enums.js';

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
}

/** The key to end. */
@InputType('RevokeApiKeyInput', { description: 'The key to end.' })
export class RevokeApiKeyArgs {
  @MaxLength(60)
  @Field(() => String, { description: 'The eight characters after ildsjel_.' })
  prefix: string;
}
