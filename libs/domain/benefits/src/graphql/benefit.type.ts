import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, NodeType } from '#platform/graphql-kit';
import type {
  BenefitSign,
  BenefitStatus,
  BenefitType as Type,
  Expectedness,
  Recipient,
  Valuation,
} from '../domain/benefit.js';
import {
  BenefitRecipientEnum,
  BenefitSignEnum,
  BenefitStatusEnum,
  BenefitTypeEnum,
  ExpectednessEnum,
  ValuationEnum,
} from './benefit.enums.js';
import { DatedValueType, IndicatorType, MoneyType, RealisationActionType, TargetType } from './benefit-parts.type.js';

/** What was measured at one time. */
@ObjectType('BenefitMeasurement', { description: 'What was measured at one time; it is never changed.' })
export class MeasurementType {
  @Field(() => ID, { description: 'The key of the measurement.' })
  id: string;

  @Field(() => Float, { description: 'The value, in the unit of the benefit.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day it was measured.' })
  measuredOn: string;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt: string;

  @Field(() => String, { nullable: true, description: 'What it rests on.' })
  evidence: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be said about it.' })
  comment: string | null;
}

/** A corrected baseline. */
@ObjectType('BenefitBaselineChange', {
  description: 'A baseline that was corrected: what it was, what it became, and why.',
})
export class BaselineChangeType {
  @Field(() => Float, { description: 'The value before.' })
  oldValue: number;

  @Field(() => DateScalar, { description: 'The day before.' })
  oldOn: string;

  @Field(() => Float, { description: 'The value after.' })
  newValue: number;

  @Field(() => DateScalar, { description: 'The day after.' })
  newOn: string;

  @Field(() => String, { description: 'Why it was corrected.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  changedAt: string;
}

/** What a benefit has given so far. */
@ObjectType('RealisedValue', {
  description: 'What a benefit has given so far: derived from its latest measurement, never written down.',
})
export class RealisedValueType {
  @Field(() => Float, { description: 'The latest measurement, in the unit of the benefit.' })
  latest: number;

  @Field(() => DateScalar, { description: 'The day of the latest measurement.' })
  measuredOn: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The change since the baseline, positive when it goes the wanted way.',
  })
  gain: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of the way from baseline to target, (m − b) / (t − b); null when target and baseline are equal or missing.',
  })
  progress: number | null;
}

/** A benefit of what a story tells. */
@ObjectType('Benefit', {
  implements: () => [NodeType],
  description: 'A benefit (gevinst) or disbenefit (ulempe) in the ledger of a story.',
})
export class BenefitType {
  @Field(() => ID, { description: 'The permanent id of the benefit.' })
  id: string;

  @Field(() => String, { description: 'What it is, beginning with a word of change: fewer, faster, lower.' })
  title: string;

  @Field(() => String, { description: 'More about it.' })
  description: string;

  @Field(() => BenefitSignEnum, { description: 'Whether it is welcome.' })
  sign: BenefitSign;

  @Field(() => BenefitTypeEnum, { description: 'What kind it is.' })
  type: Type;

  @Field(() => ValuationEnum, { description: 'How its size is told.' })
  valuation: Valuation;

  @Field(() => ExpectednessEnum, { description: 'Whether it was foreseen.' })
  expectedness: Expectedness;

  @Field(() => [BenefitRecipientEnum], { description: 'Whom it reaches.' })
  recipients: readonly Recipient[];

  @Field(() => String, {
    nullable: true,
    description: 'Who answers for it in the line organisation (gevinstansvarlig).',
  })
  owner: string | null;

  @Field(() => BenefitStatusEnum, { description: 'How far its realisation has come.' })
  status: BenefitStatus;

  @Field(() => IndicatorType, { description: 'What is measured, and how.' })
  indicator: IndicatorType;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the first effect.' })
  firstEffectOn: string | null;

  @Field(() => DatedValueType, { nullable: true, description: 'Where it began (nullpunktsmåling).' })
  baseline: DatedValueType | null;

  @Field(() => TargetType, { nullable: true, description: 'What is aimed for (måltall).' })
  target: TargetType | null;

  @Field(() => MoneyType, { nullable: true, description: 'Its value in kroner.' })
  money: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Its benefit points (nyttepoeng), when they have been played.' })
  points: number | null;

  @Field(() => String, { nullable: true, description: 'Why it came out far from the plan (avviksårsak).' })
  deviationReason: string | null;

  @Field(() => [String], { description: 'What must be in place for it to come.' })
  preconditions: readonly string[];

  @Field(() => [RealisationActionType], { description: 'What is done so that it comes (gevinstrealiseringstiltak).' })
  actions: readonly RealisationActionType[];

  @Field(() => [MeasurementType], { description: 'What was measured, oldest first.' })
  measurements: readonly MeasurementType[];

  @Field(() => [BaselineChangeType], { description: 'Corrections of the baseline, oldest first.' })
  baselineChanges: readonly BaselineChangeType[];

  @Field(() => Int, { description: 'How many times it has been written down; give it back when changing it.' })
  version: number;
}
