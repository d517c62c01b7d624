import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { UserErrorType } from '#platform/graphql-kit';

/** Who is to be forgotten. */
@InputType('ErasePersonInput', { description: 'Who is to be forgotten.' })
export class ErasePersonArgs {
  @MaxLength(200)
  @Field(() => ID, { nullable: true, description: 'The id of the person; left out, the caller.' })
  person?: string | null;

  @MaxLength(1_000)
  @Field(() => String, { description: 'The name of the person, said once more, as there is no way back.' })
  confirmName: string;
}

/** Why nobody was forgotten. */
@ObjectType('ErasePersonError', { implements: () => [UserErrorType], description: 'Why nobody was forgotten.' })
export class ErasePersonError extends UserErrorType {}

/** What came of forgetting a person. */
@ObjectType('ErasePersonPayload', { description: 'What came of forgetting a person.' })
export class ErasePersonPayload {
  @Field(() => ID, { nullable: true, description: 'The id, which stands for nobody now; null when it was refused.' })
  person: string | null;

  @Field(() => [ErasePersonError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly ErasePersonError[];
}
