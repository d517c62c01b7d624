import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { Follow } from '../follow.js';
import type { NoticeSettings } from '../notice-settings.js';
import { FollowType } from './follow.type.js';
import { NoticeSettingsType } from './notice.type.js';

const ERRORS = 'Why it was refused; empty when it was not.';

/** Why something is not followed. */
@ObjectType('FollowError', { implements: () => [UserErrorType], description: 'Why something is not followed.' })
export class FollowError extends UserErrorType {}

/** What came of following something. */
@ObjectType('FollowPayload', { description: 'What came of following something.' })
export class FollowPayload {
  @Field(() => FollowType, { nullable: true, description: 'What is followed now; null when it was refused.' })
  follow: Follow | null;

  @Field(() => [FollowError], { description: ERRORS })
  errors: readonly FollowError[];
}

/** Why it is not told at another pace. */
@ObjectType('ChangeFollowError', { implements: () => [UserErrorType], description: 'Why nothing was changed.' })
export class ChangeFollowError extends UserErrorType {}

/** What came of changing how often mails tell of something. */
@ObjectType('ChangeFollowPayload', { description: 'What came of changing how often mails tell of something.' })
export class ChangeFollowPayload {
  @Field(() => FollowType, { nullable: true, description: 'What is followed now; null when it was refused.' })
  follow: Follow | null;

  @Field(() => [ChangeFollowError], { description: ERRORS })
  errors: readonly ChangeFollowError[];
}

/** Why something is still followed. */
@ObjectType('UnfollowError', { implements: () => [UserErrorType], description: 'Why something is still followed.' })
export class UnfollowError extends UserErrorType {}

/** What came of following something no longer. */
@ObjectType('UnfollowPayload', { description: 'What came of following something no longer.' })
export class UnfollowPayload {
  @Field(() => ID, { nullable: true, description: 'The id it had; null when it was refused.' })
  followId: string | null;

  @Field(() => [UnfollowError], { description: ERRORS })
  errors: readonly UnfollowError[];
}

/** Why the settings were not changed. */
@ObjectType('ChangeNoticeSettingsError', {
  implements: () => [UserErrorType],
  description: 'Why the settings were not changed.',
})
export class ChangeNoticeSettingsError extends UserErrorType {}

/** What came of changing how the caller is told. */
@ObjectType('ChangeNoticeSettingsPayload', { description: 'What came of changing how the caller is told.' })
export class ChangeNoticeSettingsPayload {
  @Field(() => NoticeSettingsType, { nullable: true, description: 'The settings now; null when it was refused.' })
  settings: NoticeSettings | null;

  @Field(() => [ChangeNoticeSettingsError], { description: ERRORS })
  errors: readonly ChangeNoticeSettingsError[];
}

/** Why notices were not marked. */
@ObjectType('MarkNoticesReadError', { implements: () => [UserErrorType], description: 'Why notices were not marked.' })
export class MarkNoticesReadError extends UserErrorType {}

/** What came of marking notices as read. */
@ObjectType('MarkNoticesReadPayload', { description: 'What came of marking notices as read.' })
export class MarkNoticesReadPayload {
  @Field(() => Boolean, { nullable: true, description: 'True; null when it was refused.' })
  isDone: boolean | null;

  @Field(() => [MarkNoticesReadError], { description: ERRORS })
  errors: readonly MarkNoticesReadError[];
}
