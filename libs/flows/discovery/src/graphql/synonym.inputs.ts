import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { LanguageEnum } from '#platform/graphql-kit';
import type { SynonymDirection } from '../application/synonym-definition.js';
import { SynonymDirectionEnum } from './synonym.enums.js';

/** An expression given to a synonym set. */
@InputType({ description: 'An expression given to a synonym set.' })
export class SynonymExpressionInput {
  @Field(() => String, { description: 'From one to six words, at most 80 characters.' })
  text: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'Its language; left out for any, as of abbreviations.' })
  language?: Language | null;
}

/** Expressions that a search should take for one another. */
@InputType('AddSynonymsInput', { description: 'Expressions that a search should take for one another.' })
export class AddSynonymsArgs {
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SynonymExpressionInput)
  @Field(() => [SynonymExpressionInput], { description: 'The expressions, from 2 to 20 different ones.' })
  expressions: SynonymExpressionInput[];

  @Field(() => SynonymDirectionEnum, { defaultValue: 'BOTH_WAYS', description: 'Which way they lead.' })
  direction: SynonymDirection;

  @Field(() => String, { nullable: true, description: 'Why, for other editors, at most 500 characters.' })
  note?: string | null;
}

/** What a synonym set should say from now on. */
@InputType('ChangeSynonymsInput', {
  description: 'All that a synonym set should say from now on; what is left out is empty afterwards.',
})
export class ChangeSynonymsArgs extends AddSynonymsArgs {
  @Field(() => ID, { description: 'The set.' })
  id: string;

  @Field(() => Int, {
    description: 'The version that was read; refused with CONFLICT when somebody has changed it since.',
  })
  expectedVersion: number;
}

/** Which synonym set to remove. */
@InputType('RemoveSynonymsInput', { description: 'Which synonym set to remove.' })
export class RemoveSynonymsArgs {
  @Field(() => ID, { description: 'The set.' })
  id: string;

  @Field(() => Int, {
    description: 'The version that was read; refused with CONFLICT when somebody has changed it since.',
  })
  expectedVersion: number;
}
