import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { Role } from '#kernel';
import { ForwardPageArgs } from '#platform/graphql-kit';
import { RoleEnum } from './identity.enums.js';

const BODY = 'Slug or organisation number of the body; left out for those who hold a role for every body.';

/** Whose people are asked for. */
@ArgsType()
export class MembersArgs extends ForwardPageArgs {
  @MaxLength(120)
  @Field(() => String, { nullable: true, description: BODY })
  organisation?: string | null;
}

/** Who is invited, and to what. */
@InputType('InviteMemberInput', { description: 'Who is invited, and to what.' })
export class InviteMemberArgs {
  @MaxLength(254)
  @Field(() => String, { description: 'The e-mail address that the person is known by at the sign-in service.' })
  email: string;

  @MaxLength(120)
  @Field(() => String, { nullable: true, description: BODY })
  organisation?: string | null;

  @Field(() => RoleEnum, { description: 'The role that is offered.' })
  role: Role;

  @Field(() => Int, { nullable: true, description: 'How many days the invitation is open, 1 to 60; 14 when left out.' })
  days?: number | null;
}

/** The invitation to take back. */
@InputType('WithdrawInvitationInput', { description: 'The invitation to take back.' })
export class WithdrawInvitationArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the invitation.' })
  id: string;
}

/** Whose role is to be which. */
@InputType('ChangeRoleInput', { description: 'Whose role is to be which.' })
export class ChangeRoleArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the person.' })
  person: string;

  @MaxLength(120)
  @Field(() => String, { nullable: true, description: BODY })
  organisation?: string | null;

  @Field(() => RoleEnum, { description: 'The role from now on.' })
  role: Role;
}

/** Who is to be taken out. */
@InputType('RemoveMemberInput', { description: 'Who is to be taken out of the people of a body.' })
export class RemoveMemberArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the person.' })
  person: string;

  @MaxLength(120)
  @Field(() => String, { nullable: true, description: BODY })
  organisation?: string | null;
}

/** Whose sessions are to end. */
@InputType('SignOutEverywhereInput', { description: 'Whose sessions are to end.' })
export class SignOutEverywhereArgs {
  @MaxLength(200)
  @Field(() => ID, { nullable: true, description: 'The id of the person; left out for the caller.' })
  person?: string | null;
}
