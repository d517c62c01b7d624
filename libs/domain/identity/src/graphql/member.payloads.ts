import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { Invitation } from '../invitation.js';
import type { Member } from '../member.js';
import { InvitationType, MemberType } from './member.type.js';
import { PersonType } from './person.type.js';

const ERRORS = 'Why it was refused; empty when it was not.';

/** Why nobody was invited. */
@ObjectType('InviteMemberError', { implements: () => [UserErrorType], description: 'Why nobody was invited.' })
export class InviteMemberError extends UserErrorType {}

/** What came of inviting somebody. */
@ObjectType('InviteMemberPayload', { description: 'What came of inviting somebody.' })
export class InviteMemberPayload {
  @Field(() => InvitationType, { nullable: true, description: 'The invitation; null when it was refused.' })
  invitation: Invitation | null;

  @Field(() => String, { nullable: true, description: 'Where the person takes it up, shown this once.' })
  link: string | null;

  @Field(() => [InviteMemberError], { description: ERRORS })
  errors: readonly InviteMemberError[];
}

/** Why an invitation was not taken back. */
@ObjectType('WithdrawInvitationError', {
  implements: () => [UserErrorType],
  description: 'Why an invitation was not taken back.',
})
export class WithdrawInvitationError extends UserErrorType {}

/** What came of taking an invitation back. */
@ObjectType('WithdrawInvitationPayload', { description: 'What came of taking an invitation back.' })
export class WithdrawInvitationPayload {
  @Field(() => InvitationType, { nullable: true, description: 'The invitation; null when it was refused.' })
  invitation: Invitation | null;

  @Field(() => [WithdrawInvitationError], { description: ERRORS })
  errors: readonly WithdrawInvitationError[];
}

/** Why a role was not changed. */
@ObjectType('ChangeRoleError', { implements: () => [UserErrorType], description: 'Why a role was not changed.' })
export class ChangeRoleError extends UserErrorType {}

/** What came of changing a role. */
@ObjectType('ChangeRolePayload', { description: 'What came of changing a role.' })
export class ChangeRolePayload {
  @Field(() => MemberType, { nullable: true, description: 'The person with the role; null when it was refused.' })
  member: Member | null;

  @Field(() => [ChangeRoleError], { description: ERRORS })
  errors: readonly ChangeRoleError[];
}

/** Why a person was not taken out. */
@ObjectType('RemoveMemberError', { implements: () => [UserErrorType], description: 'Why a person was not taken out.' })
export class RemoveMemberError extends UserErrorType {}

/** What came of taking a person out. */
@ObjectType('RemoveMemberPayload', { description: 'What came of taking a person out of those of a body.' })
export class RemoveMemberPayload {
  @Field(() => PersonType, { nullable: true, description: 'The person; null when it was refused.' })
  person: PersonType | null;

  @Field(() => [RemoveMemberError], { description: ERRORS })
  errors: readonly RemoveMemberError[];
}

/** Why sessions were not ended. */
@ObjectType('SignOutEverywhereError', {
  implements: () => [UserErrorType],
  description: 'Why sessions were not ended.',
})
export class SignOutEverywhereError extends UserErrorType {}

/** What came of ending sessions. */
@ObjectType('SignOutEverywherePayload', { description: 'What came of ending the sessions of a person.' })
export class SignOutEverywherePayload {
  @Field(() => Int, { nullable: true, description: 'How many sessions were ended; null when it was refused.' })
  sessions: number | null;

  @Field(() => [SignOutEverywhereError], { description: ERRORS })
  errors: readonly SignOutEverywhereError[];
}
