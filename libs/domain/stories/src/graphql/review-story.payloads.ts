import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import { StoryPayload } from './story.payloads.js';

/** Why changes were not asked for. */
@ObjectType('RequestChangesError', {
  implements: () => [UserErrorType],
  description: 'Why changes were not asked for.',
})
export class RequestChangesError extends UserErrorType {}

/** What came of asking for changes. */
@ObjectType('RequestChangesPayload', { description: 'What came of asking for changes.' })
export class RequestChangesPayload extends StoryPayload {
  @Field(() => [RequestChangesError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RequestChangesError[];
}

/** Why a story was not declined. */
@ObjectType('DeclineStoryError', { implements: () => [UserErrorType], description: 'Why a story was not declined.' })
export class DeclineStoryError extends UserErrorType {}

/** What came of declining a story. */
@ObjectType('DeclineStoryPayload', { description: 'What came of declining a story.' })
export class DeclineStoryPayload extends StoryPayload {
  @Field(() => [DeclineStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly DeclineStoryError[];
}

/** Why a story was not published. */
@ObjectType('PublishStoryError', { implements: () => [UserErrorType], description: 'Why a story was not published.' })
export class PublishStoryError extends UserErrorType {}

/** What came of publishing a story. */
@ObjectType('PublishStoryPayload', { description: 'What came of publishing a story.' })
export class PublishStoryPayload extends StoryPayload {
  @Field(() => [PublishStoryError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly PublishStoryError[];
}
