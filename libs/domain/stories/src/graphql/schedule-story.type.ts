import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, UserErrorType } from '#platform/graphql-kit';
import { StoryPayload } from './story.payloads.js';
import { StoryStepArgs } from './story-verbs.inputs.js';

/** What is to be published when. */
@InputType('SchedulePublicationInput', { description: 'The story to publish, and when.' })
export class SchedulePublicationArgs extends StoryStepArgs {
  @Field(() => DateTimeScalar, { description: 'The moment, which is still to come.' })
  at: string;
}

/** Why a publication was not scheduled. */
@ObjectType('SchedulePublicationError', {
  implements: () => [UserErrorType],
  description: 'Why a publication was not scheduled.',
})
export class SchedulePublicationError extends UserErrorType {}

/** What came of scheduling a publication. */
@ObjectType('SchedulePublicationPayload', { description: 'What came of scheduling a publication.' })
export class SchedulePublicationPayload extends StoryPayload {
  @Field(() => [SchedulePublicationError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly SchedulePublicationError[];
}

/** What is not to be published after all. */
@InputType('CancelScheduledPublicationInput', { description: 'The story that is not to be published by itself.' })
export class CancelScheduledPublicationArgs extends StoryStepArgs {}

/** Why a scheduled publication was not cancelled. */
@ObjectType('CancelScheduledPublicationError', {
  implements: () => [UserErrorType],
  description: 'Why a scheduled publication was not cancelled.',
})
export class CancelScheduledPublicationError extends UserErrorType {}

/** What came of cancelling a scheduled publication. */
@ObjectType('CancelScheduledPublicationPayload', { description: 'What came of cancelling a scheduled publication.' })
export class CancelScheduledPublicationPayload extends StoryPayload {
  @Field(() => [CancelScheduledPublicationError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly CancelScheduledPublicationError[];
}
