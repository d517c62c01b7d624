import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';

/** Why a choice was not counted. */
@ObjectType('RecordSearchClickError', {
  implements: () => [UserErrorType],
  description: 'Why a choice was not counted.',
})
export class RecordSearchClickError extends UserErrorType {}

/** What came of telling of a choice. */
@ObjectType('RecordSearchClickPayload', { description: 'What came of telling of a choice.' })
export class RecordSearchClickPayload {
  @Field(() => Boolean, { nullable: true, description: 'True when it was taken in; null when it was refused.' })
  recorded: true | null;

  @Field(() => [RecordSearchClickError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RecordSearchClickError[];
}
