import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#kernel';
import { DateTimeScalar, PageInfo } from '#platform/graphql-kit';
import type { Invitation } from '../invitation.js';
import type { Member } from '../member.js';
import { RoleEnum } from './identity.enums.js';

/** A person among those of a body. */
@ObjectType('Member', { description: 'A person who holds a role for a body, as its administrators see them.' })
export class MemberType implements Pick<Member, 'email' | 'role' | 'since'> {
  @Field(() => String, { nullable: true, description: 'The verified e-mail address; null where none is known.' })
  email: string | null;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'Since when the person has held a role for the body.' })
  since: string;
}

/** A person in a list. */
@ObjectType('MemberEdge', { description: 'A person in a list.' })
export class MemberEdge {
  @Field(() => String, { description: 'Their place in the list.' })
  cursor: string;

  @Field(() => MemberType, { description: 'The person with the role.' })
  node: Member;
}

/** A page of people. */
@ObjectType('MemberConnection', { description: 'A page of the people of a body.' })
export class MemberConnection {
  @Field(() => [MemberEdge], { description: 'The people of the page with their places.' })
  edges: readonly MemberEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}

/** An invitation, without its secret. */
@ObjectType('Invitation', { description: 'An invitation to hold a role for a body; its link is kept nowhere.' })
export class InvitationType implements Omit<Invitation, 'organisationId'> {
  @Field(() => ID, { description: 'The permanent id of the invitation.' })
  id: string;

  @Field(() => String, { description: 'The e-mail address of the person invited.' })
  email: string;

  @Field(() => RoleEnum, { description: 'The role that is offered.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt: string;
}

/** An invitation in a list. */
@ObjectType('InvitationEdge', { description: 'An invitation in a list.' })
export class InvitationEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => InvitationType, { description: 'The invitation.' })
  node: Invitation;
}

/** A page of invitations. */
@ObjectType('InvitationConnection', { description: 'A page of open invitations.' })
export class InvitationConnection {
  @Field(() => [InvitationEdge], { description: 'The invitations of the page with their places.' })
  edges: readonly InvitationEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
