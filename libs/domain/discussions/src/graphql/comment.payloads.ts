import { Field, ObjectType } from '@nestjs/graphql';
import type { StoryCard, StoryView } from '#domain/stories';
import { StoryType } from '#domain/stories/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { CommentView, Moderation } from '../domain/comment.js';
import { ModerationEnum } from './comment.enums.js';
import { CommentType } from './comment.type.js';

const ERRORS = 'Why it was refused; empty when it was not.';

/** Why a comment was not added. */
@ObjectType('AddCommentError', { implements: () => [UserErrorType], description: 'Why a comment was not added.' })
export class AddCommentError extends UserErrorType {}

/** What came of adding a comment. */
@ObjectType('AddCommentPayload', { description: 'What came of adding a comment.' })
export class AddCommentPayload {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it stands now; null when it was refused.' })
  comment: CommentView | null;

  @Field(() => [AddCommentError], { description: ERRORS })
  errors: readonly AddCommentError[];
}

/** Why a comment was not edited. */
@ObjectType('EditCommentError', { implements: () => [UserErrorType], description: 'Why a comment was not edited.' })
export class EditCommentError extends UserErrorType {}

/** What came of editing a comment. */
@ObjectType('EditCommentPayload', { description: 'What came of editing a comment.' })
export class EditCommentPayload {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it stands now; null when it was refused.' })
  comment: CommentView | null;

  @Field(() => [EditCommentError], { description: ERRORS })
  errors: readonly EditCommentError[];
}

/** Why a comment was not deleted. */
@ObjectType('DeleteCommentError', { implements: () => [UserErrorType], description: 'Why a comment was not deleted.' })
export class DeleteCommentError extends UserErrorType {}

/** What came of deleting a comment. */
@ObjectType('DeleteCommentPayload', { description: 'What came of deleting a comment.' })
export class DeleteCommentPayload {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it stands now; null when it was refused.' })
  comment: CommentView | null;

  @Field(() => [DeleteCommentError], { description: ERRORS })
  errors: readonly DeleteCommentError[];
}

/** Why a comment was not approved. */
@ObjectType('ApproveCommentError', {
  implements: () => [UserErrorType],
  description: 'Why a comment was not approved.',
})
export class ApproveCommentError extends UserErrorType {}

/** What came of approving a comment. */
@ObjectType('ApproveCommentPayload', { description: 'What came of approving a comment.' })
export class ApproveCommentPayload {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it stands now; null when it was refused.' })
  comment: CommentView | null;

  @Field(() => [ApproveCommentError], { description: ERRORS })
  errors: readonly ApproveCommentError[];
}

/** Why a comment was not hidden. */
@ObjectType('HideCommentError', { implements: () => [UserErrorType], description: 'Why a comment was not hidden.' })
export class HideCommentError extends UserErrorType {}

/** What came of hiding a comment. */
@ObjectType('HideCommentPayload', { description: 'What came of hiding a comment.' })
export class HideCommentPayload {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it stands now; null when it was refused.' })
  comment: CommentView | null;

  @Field(() => [HideCommentError], { description: ERRORS })
  errors: readonly HideCommentError[];
}

/** Why a comment was not reported. */
@ObjectType('ReportCommentError', { implements: () => [UserErrorType], description: 'Why a comment was not reported.' })
export class ReportCommentError extends UserErrorType {}

/** What came of reporting a comment. */
@ObjectType('ReportCommentPayload', { description: 'What came of reporting a comment.' })
export class ReportCommentPayload {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it stands now; null when it was refused.' })
  comment: CommentView | null;

  @Field(() => [ReportCommentError], { description: ERRORS })
  errors: readonly ReportCommentError[];
}

/** Why a discussion was not closed. */
@ObjectType('CloseDiscussionError', {
  implements: () => [UserErrorType],
  description: 'Why a discussion was not closed.',
})
export class CloseDiscussionError extends UserErrorType {}

/** What came of closing a discussion. */
@ObjectType('CloseDiscussionPayload', { description: 'What came of closing a discussion.' })
export class CloseDiscussionPayload {
  @Field(() => StoryType, { nullable: true, description: 'The story; null when it was refused.' })
  story: StoryCard | StoryView | null;

  @Field(() => [CloseDiscussionError], { description: ERRORS })
  errors: readonly CloseDiscussionError[];
}

/** Why a discussion was not opened. */
@ObjectType('OpenDiscussionError', {
  implements: () => [UserErrorType],
  description: 'Why a discussion was not opened.',
})
export class OpenDiscussionError extends UserErrorType {}

/** What came of opening a discussion. */
@ObjectType('OpenDiscussionPayload', { description: 'What came of opening a discussion.' })
export class OpenDiscussionPayload {
  @Field(() => StoryType, { nullable: true, description: 'The story; null when it was refused.' })
  story: StoryCard | StoryView | null;

  @Field(() => [OpenDiscussionError], { description: ERRORS })
  errors: readonly OpenDiscussionError[];
}

/** Why moderation was not changed. */
@ObjectType('ChangeModerationError', {
  implements: () => [UserErrorType],
  description: 'Why moderation was not changed.',
})
export class ChangeModerationError extends UserErrorType {}

/** What came of changing how a body moderates. */
@ObjectType('ChangeModerationPayload', { description: 'What came of changing how a body moderates.' })
export class ChangeModerationPayload {
  @Field(() => ModerationEnum, { nullable: true, description: 'How it moderates now; null when it was refused.' })
  moderation: Moderation | null;

  @Field(() => [ChangeModerationError], { description: ERRORS })
  errors: readonly ChangeModerationError[];
}
