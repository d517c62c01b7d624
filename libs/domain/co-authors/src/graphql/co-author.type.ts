import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { StoryCard, StoryView } from '#domain/stories';
import { StoryType } from '#domain/stories/graphql';
import { DateTimeScalar, UrlScalar, UserErrorType } from '#platform/graphql-kit';

const ERRORS = 'Why it was refused; empty when it was not.';

/** A co-author. */
@ObjectType('CoAuthor', { description: 'Somebody who writes a story together with the body that keeps it.' })
export class CoAuthorType {
  @Field(() => ID, { description: 'The permanent id of the person.' })
  personId: string;

  @Field(() => String, { description: 'What the person is called.' })
  name: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since: string;
}

/** An open invitation to write a story. */
@ObjectType('CoAuthorInvitation', { description: 'An open invitation to write a story together.' })
export class CoAuthorInvitationType {
  @Field(() => ID, { description: 'The id of the invitation.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address whose owner alone may take it up; null for whoever comes first with the link.',
  })
  email: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'Until when it is open.' })
  expiresAt: string;
}

/** Who is invited. */
@InputType('InviteCoAuthorInput', { description: 'Who is invited to write which story.' })
export class InviteCoAuthorArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the story.' })
  storyId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The address whose owner alone may take it up; left out, the story is handed over to whoever comes first with the link.',
  })
  email?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many days the link works, 1 to 30; left out, 7.' })
  days?: number | null;
}

/** Why nobody was invited. */
@ObjectType('InviteCoAuthorError', { implements: () => [UserErrorType], description: 'Why nobody was invited.' })
export class InviteCoAuthorError extends UserErrorType {}

/** What came of inviting. */
@ObjectType('InviteCoAuthorPayload', { description: 'What came of inviting somebody to write a story.' })
export class InviteCoAuthorPayload {
  @Field(() => CoAuthorInvitationType, { nullable: true, description: 'The invitation; null when it was refused.' })
  invitation: CoAuthorInvitationType | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where the invited person takes it up, once; it is told this once and kept nowhere.',
  })
  link: string | null;

  @Field(() => [InviteCoAuthorError], { description: ERRORS })
  errors: readonly InviteCoAuthorError[];
}

/** The invitation to take up. */
@InputType('AcceptCoAuthorshipInput', { description: 'The invitation to take up.' })
export class AcceptCoAuthorshipArgs {
  @MaxLength(200)
  @Field(() => String, { description: 'The last part of the link.' })
  secret: string;
}

/** Why an invitation was not taken up. */
@ObjectType('AcceptCoAuthorshipError', {
  implements: () => [UserErrorType],
  description: 'Why an invitation was not taken up.',
})
export class AcceptCoAuthorshipError extends UserErrorType {}

/** What came of taking an invitation up. */
@ObjectType('AcceptCoAuthorshipPayload', { description: 'What came of taking an invitation up.' })
export class AcceptCoAuthorshipPayload {
  @Field(() => StoryType, { nullable: true, description: 'The story; null when it was refused.' })
  story: StoryCard | StoryView | null;

  @Field(() => [AcceptCoAuthorshipError], { description: ERRORS })
  errors: readonly AcceptCoAuthorshipError[];
}

/** Who is to write a story no longer. */
@InputType('RemoveCoAuthorInput', { description: 'Who is to write a story no longer.' })
export class RemoveCoAuthorArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the story.' })
  storyId: string;

  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the person.' })
  personId: string;
}

/** Why nobody was removed. */
@ObjectType('RemoveCoAuthorError', { implements: () => [UserErrorType], description: 'Why nobody was removed.' })
export class RemoveCoAuthorError extends UserErrorType {}

/** What came of removing a co-author. */
@ObjectType('RemoveCoAuthorPayload', { description: 'What came of removing a co-author.' })
export class RemoveCoAuthorPayload {
  @Field(() => StoryType, {
    nullable: true,
    description: 'The story; null when it was refused, and when the caller does not see it any more.',
  })
  story: StoryCard | StoryView | null;

  @Field(() => [RemoveCoAuthorError], { description: ERRORS })
  errors: readonly RemoveCoAuthorError[];
}

/** The invitation to take back. */
@InputType('WithdrawCoAuthorInvitationInput', { description: 'The invitation to take back.' })
export class WithdrawCoAuthorInvitationArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the invitation.' })
  id: string;
}

/** Why an invitation was not taken back. */
@ObjectType('WithdrawCoAuthorInvitationError', {
  implements: () => [UserErrorType],
  description: 'Why an invitation was not taken back.',
})
export class WithdrawCoAuthorInvitationError extends UserErrorType {}

/** What came of taking an invitation back. */
@ObjectType('WithdrawCoAuthorInvitationPayload', { description: 'What came of taking an invitation back.' })
export class WithdrawCoAuthorInvitationPayload {
  @Field(() => CoAuthorInvitationType, {
    nullable: true,
    description: 'The invitation as it was; null when it was refused.',
  })
  invitation: CoAuthorInvitationType | null;

  @Field(() => [WithdrawCoAuthorInvitationError], { description: ERRORS })
  errors: readonly WithdrawCoAuthorInvitationError[];
}
