import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import { StoryPayload } from './story.payloads.js';

/** Why a story was not created. */
@ObjectType('CreateStoryError', { implements: () => [UserErrorType], description: 'Why a story was not created.' })
export class CreateStoryError extends UserErrorType {}

/** What came of creating a story. */
@ObjectType('CreateStoryPayload', { description: 'What came of creating a story.' })
export class CreateStoryPayload extends StoryPayload {
  @Field(() => [CreateStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly CreateStoryError[];
}

/** Why a story was not revised. */
@ObjectType('ReviseStoryError', { implements: () => [UserErrorType], description: 'Why a story was not revised.' })
export class ReviseStoryError extends UserErrorType {}

/** What came of revising a story. */
@ObjectType('ReviseStoryPayload', { description: 'What came of revising a story.' })
export class ReviseStoryPayload extends StoryPayload {
  @Field(() => [ReviseStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly ReviseStoryError[];
}

/** Why a story was not submitted. */
@ObjectType('SubmitStoryError', { implements: () => [UserErrorType], description: 'Why a story was not submitted.' })
export class SubmitStoryError extends UserErrorType {}

/** What came of submitting a story. */
@ObjectType('SubmitStoryPayload', { description: 'What came of submitting a story.' })
export class SubmitStoryPayload extends StoryPayload {
  @Field(() => [SubmitStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly SubmitStoryError[];
}
