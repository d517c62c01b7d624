import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { ReviewCommentView, ReviewView } from '../domain/review.js';
import { ReviewCommentType, ReviewType } from './review.type.js';

const ERRORS = 'Why it was refused; empty when it was not.';

/** Why a review was not assigned. */
@ObjectType('AssignReviewError', { implements: () => [UserErrorType], description: 'Why a review was not assigned.' })
export class AssignReviewError extends UserErrorType {}

/** What came of assigning a review. */
@ObjectType('AssignReviewPayload', { description: 'What came of assigning a review.' })
export class AssignReviewPayload {
  @Field(() => ReviewType, { nullable: true, description: 'The review as it stands now; null when it was refused.' })
  review: ReviewView | null;

  @Field(() => [AssignReviewError], { description: ERRORS })
  errors: readonly AssignReviewError[];
}

/** Why an item was not ticked. */
@ObjectType('TickReviewItemError', { implements: () => [UserErrorType], description: 'Why an item was not ticked.' })
export class TickReviewItemError extends UserErrorType {}

/** What came of ticking an item of the checklist. */
@ObjectType('TickReviewItemPayload', { description: 'What came of ticking an item of the checklist.' })
export class TickReviewItemPayload {
  @Field(() => ReviewType, { nullable: true, description: 'The review as it stands now; null when it was refused.' })
  review: ReviewView | null;

  @Field(() => [TickReviewItemError], { description: ERRORS })
  errors: readonly TickReviewItemError[];
}

/** Why a comment was not added. */
@ObjectType('AddReviewCommentError', { implements: () => [UserErrorType], description: 'Why a comment was not added.' })
export class AddReviewCommentError extends UserErrorType {}

/** What came of commenting on what is being written. */
@ObjectType('AddReviewCommentPayload', { description: 'What came of commenting on what is being written.' })
export class AddReviewCommentPayload {
  @Field(() => ReviewCommentType, {
    nullable: true,
    description: 'The comment as it stands now; null when it was refused.',
  })
  comment: ReviewCommentView | null;

  @Field(() => [AddReviewCommentError], { description: ERRORS })
  errors: readonly AddReviewCommentError[];
}

/** Why a comment was not answered. */
@ObjectType('AnswerReviewCommentError', {
  implements: () => [UserErrorType],
  description: 'Why a comment was not answered.',
})
export class AnswerReviewCommentError extends UserErrorType {}

/** What came of answering a comment. */
@ObjectType('AnswerReviewCommentPayload', { description: 'What came of answering a comment.' })
export class AnswerReviewCommentPayload {
  @Field(() => ReviewCommentType, {
    nullable: true,
    description: 'The comment as it stands now; null when it was refused.',
  })
  comment: ReviewCommentView | null;

  @Field(() => [AnswerReviewCommentError], { description: ERRORS })
  errors: readonly AnswerReviewCommentError[];
}

/** Why a comment was not resolved. */
@ObjectType('ResolveReviewCommentError', {
  implements: () => [UserErrorType],
  description: 'Why a comment was not resolved.',
})
export class ResolveReviewCommentError extends UserErrorType {}

/** What came of resolving a comment. */
@ObjectType('ResolveReviewCommentPayload', { description: 'What came of resolving a comment.' })
export class ResolveReviewCommentPayload {
  @Field(() => ReviewCommentType, {
    nullable: true,
    description: 'The comment as it stands now; null when it was refused.',
  })
  comment: ReviewCommentView | null;

  @Field(() => [ResolveReviewCommentError], { description: ERRORS })
  errors: readonly ResolveReviewCommentError[];
}
