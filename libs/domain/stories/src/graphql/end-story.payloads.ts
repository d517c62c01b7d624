import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import { StoryPayload } from './story.payloads.js';

/** Why a story was not unpublished. */
@ObjectType('UnpublishStoryError', {
  implements: () => [UserErrorType],
  description: 'Why a story was not unpublished.',
})
export class UnpublishStoryError extends UserErrorType {}

/** What came of unpublishing a story. */
@ObjectType('UnpublishStoryPayload', { description: 'What came of unpublishing a story.' })
export class UnpublishStoryPayload extends StoryPayload {
  @Field(() => [UnpublishStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly UnpublishStoryError[];
}

/** Why a story was not archived. */
@ObjectType('ArchiveStoryError', { implements: () => [UserErrorType], description: 'Why a story was not archived.' })
export class ArchiveStoryError extends UserErrorType {}

/** What came of archiving a story. */
@ObjectType('ArchiveStoryPayload', { description: 'What came of archiving a story.' })
export class ArchiveStoryPayload extends StoryPayload {
  @Field(() => [ArchiveStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly ArchiveStoryError[];
}

/** Why a story was not withdrawn. */
@ObjectType('WithdrawStoryError', { implements: () => [UserErrorType], description: 'Why a story was not withdrawn.' })
export class WithdrawStoryError extends UserErrorType {}

/** What came of withdrawing a story. */
@ObjectType('WithdrawStoryPayload', { description: 'What came of withdrawing a story.' })
export class WithdrawStoryPayload extends StoryPayload {
  @Field(() => [WithdrawStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly WithdrawStoryError[];
}
