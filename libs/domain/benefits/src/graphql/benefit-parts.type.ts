import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform/graphql-kit';
import type { Direction, Recipient, Recurrence } from '../domain/benefit.js';
import { BenefitRecipientEnum, IndicatorDirectionEnum, RecurrenceEnum } from './benefit.enums.js';

/** A value at a day. */
@ObjectType('DatedValue', { description: 'A value at a day, in the unit of the benefit.' })
export class DatedValueType {
  @Field(() => Float, { description: 'The value.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day.' })
  on: string;
}

/** What is aimed for. */
@ObjectType('BenefitTarget', { description: 'What is aimed for, with the range thought likely.' })
export class TargetType {
  @Field(() => Float, { description: 'The value.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day.' })
  on: string;

  @Field(() => Float, { nullable: true, description: 'The low estimate.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'The high estimate.' })
  high: number | null;
}

/** What is measured, and how. */
@ObjectType('BenefitIndicator', { description: 'What is measured, and how (måleindikator).' })
export class IndicatorType {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'The unit; fixed once something is measured.' })
  unit: string | null;

  @Field(() => IndicatorDirectionEnum, { nullable: true, description: 'Which way is better.' })
  direction: Direction | null;

  @Field(() => String, { nullable: true, description: 'How it is measured.' })
  method: string | null;

  @Field(() => String, { nullable: true, description: 'Where the numbers come from.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'How often it is measured.' })
  frequency: string | null;
}

/** A value in kroner. */
@ObjectType('BenefitMoney', { description: 'A value in kroner of one price year.' })
export class MoneyType {
  @Field(() => Float, { description: 'The amount in kroner.' })
  amountNok: number;

  @Field(() => Int, { description: 'The year whose kroner they are.' })
  priceYear: number;

  @Field(() => RecurrenceEnum, { description: 'How often it falls due.' })
  recurrence: Recurrence;

  @Field(() => Boolean, { description: 'Whether a budget is changed by it.' })
  budgetEffect: boolean;
}

/** Something to be done so that a benefit comes. */
@ObjectType('RealisationAction', { description: 'Something to be done so that a benefit comes.' })
export class RealisationActionType {
  @Field(() => String, { description: 'What is done.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'Who does it.' })
  responsible: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => String, { nullable: true, description: 'How far it has come.' })
  status: string | null;
}

/** A sum over benefits that may be added. */
@ObjectType('BenefitTotal', {
  description:
    'A sum over benefits that may be added: same unit, price year, recurrence and recipients. Described benefits have no numbers and are in none.',
})
export class BenefitTotalType {
  @Field(() => String, { description: 'The unit, NOK for kroner.' })
  unit: string;

  @Field(() => Int, { nullable: true, description: 'The year whose kroner they are.' })
  priceYear: number | null;

  @Field(() => RecurrenceEnum, { nullable: true, description: 'How often the kroner fall due.' })
  recurrence: Recurrence | null;

  @Field(() => [BenefitRecipientEnum], { description: 'Whom the benefits reach.' })
  recipients: readonly Recipient[];

  @Field(() => Int, { description: 'How many benefits are in the sum.' })
  count: number;

  @Field(() => Float, { description: 'What is aimed for; disbenefits count negative.' })
  planned: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What the measured ones have given; null while none is measured.',
  })
  realised: number | null;
}
