import { Field, InputType, Int } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { LanguageEnum } from '#platform/graphql-kit';

/** Which of the stories found was chosen. */
@InputType('RecordSearchClickInput', { description: 'Which of the stories found was chosen.' })
export class RecordSearchClickArgs {
  @Field(() => String, { description: 'The query that found it, as it was asked.' })
  query: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language that was asked for with it.' })
  language?: Language | null;

  @Field(() => Int, { description: 'Its place among the matches, from 1 to 1,000.' })
  position: number;
}
