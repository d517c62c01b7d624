import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { DateScalar } from '#platform/graphql-kit';
import type { Direction, Importance, Recurrence } from '../domain/benefit.js';
import { ImportanceEnum, IndicatorDirectionEnum, RecurrenceEnum } from './benefit.enums.js';

/** A value at a day. */
@InputType({ description: 'A value at a day, in the unit of the benefit.' })
export class DatedValueInput {
  @Field(() => Float, { description: 'The value.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day.' })
  on: string;
}

/** What is aimed for. */
@InputType('BenefitTargetInput', { description: 'What is aimed for, with the range thought likely.' })
export class TargetInput {
  @Field(() => Float, { description: 'The value.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day.' })
  on: string;

  @Field(() => Float, { nullable: true, description: 'The low estimate, no higher than the value.' })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: 'The high estimate, no lower than the value.' })
  high?: number | null;
}

/** What is measured, and how. */
@InputType('BenefitIndicatorInput', { description: 'What is measured, and how.' })
export class IndicatorInput {
  @IsOptional()
  @MaxLength(300)
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'The unit; fixed once something is measured.' })
  unit?: string | null;

  @Field(() => IndicatorDirectionEnum, {
    nullable: true,
    description: 'Which way is better; left out, the way from baseline to target.',
  })
  direction?: Direction | null;

  @IsOptional()
  @MaxLength(2_000)
  @Field(() => String, { nullable: true, description: 'How it is measured.' })
  method?: string | null;

  @IsOptional()
  @MaxLength(2_000)
  @Field(() => String, { nullable: true, description: 'Where the numbers come from.' })
  source?: string | null;

  @IsOptional()
  @MaxLength(300)
  @Field(() => String, { nullable: true, description: 'How often it is measured.' })
  frequency?: string | null;
}

/** A value in kroner. */
@InputType('BenefitMoneyInput', { description: 'A value in kroner of one price year.' })
export class MoneyInput {
  @Field(() => Float, { description: 'The amount in kroner.' })
  amountNok: number;

  @Field(() => Int, { description: 'The year whose kroner they are.' })
  priceYear: number;

  @Field(() => RecurrenceEnum, { description: 'How often it falls due.' })
  recurrence: Recurrence;

  @Field(() => Boolean, { description: 'Whether a budget is changed by it.' })
  budgetEffect: boolean;
}

/** The weight of a benefit of quality. */
@InputType({ description: 'The weight of a benefit of quality: what it means times how much it changes.' })
export class QualityWeightInput {
  @Field(() => ImportanceEnum, { description: 'How much the matter means.' })
  importance: Importance;

  @Field(() => Int, { description: 'How much it changes, −3 to 3.' })
  extent: number;
}

/** Something to be done. */
@InputType({ description: 'Something to be done so that a benefit comes.' })
export class RealisationActionInput {
  @MaxLength(1_000)
  @Field(() => String, { description: 'What is done.' })
  action: string;

  @IsOptional()
  @MaxLength(300)
  @Field(() => String, { nullable: true, description: 'Who does it.' })
  responsible?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'How far it has come.' })
  status?: string | null;
}
