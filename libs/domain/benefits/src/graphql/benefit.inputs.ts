import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { DateScalar } from '#platform/graphql-kit';
import type { BenefitSign, BenefitStatus, BenefitType, Expectedness, Recipient, Valuation } from '../domain/benefit.js';
import {
  BenefitRecipientEnum,
  BenefitSignEnum,
  BenefitStatusEnum,
  BenefitTypeEnum,
  ExpectednessEnum,
  ValuationEnum,
} from './benefit.enums.js';
import {
  DatedValueInput,
  IndicatorInput,
  MoneyInput,
  QualityWeightInput,
  RealisationActionInput,
  TargetInput,
} from './benefit-parts.inputs.js';

/** All that is written down of a benefit. */
@InputType({ description: 'All that is written down of a benefit; what is left out is empty afterwards.' })
export class BenefitInput {
  @MaxLength(300)
  @Field(() => String, { description: 'What it is, beginning with a word of change; at most 300 characters.' })
  title: string;

  @IsOptional()
  @MaxLength(20_000)
  @Field(() => String, { nullable: true, description: 'More about it, at most 20,000 characters.' })
  description?: string | null;

  @Field(() => BenefitSignEnum, { defaultValue: 'BENEFIT', description: 'Whether it is welcome.' })
  sign: BenefitSign;

  @Field(() => BenefitTypeEnum, { description: 'What kind it is.' })
  type: BenefitType;

  @Field(() => ValuationEnum, { description: 'How its size is told.' })
  valuation: Valuation;

  @Field(() => ExpectednessEnum, { defaultValue: 'EXPECTED', description: 'Whether it was foreseen.' })
  expectedness: Expectedness;

  @ArrayMaxSize(5)
  @Field(() => [BenefitRecipientEnum], { description: 'Whom it reaches, at least one group.' })
  recipients: Recipient[];

  @IsOptional()
  @MaxLength(300)
  @Field(() => String, { nullable: true, description: 'Who answers for it in the line organisation.' })
  owner?: string | null;

  @Field(() => BenefitStatusEnum, { defaultValue: 'IDENTIFIED', description: 'How far its realisation has come.' })
  status: BenefitStatus;

  @IsOptional()
  @ValidateNested()
  @Type(() => IndicatorInput)
  @Field(() => IndicatorInput, { nullable: true, description: 'What is measured, and how.' })
  indicator?: IndicatorInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the first effect.' })
  firstEffectOn?: string | null;

  @Field(() => DatedValueInput, {
    nullable: true,
    description: 'Where it begins; measured no later than the first effect.',
  })
  baseline?: DatedValueInput | null;

  @Field(() => TargetInput, { nullable: true, description: 'What is aimed for.' })
  target?: TargetInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Its value in kroner; for priced benefits only, and compulsory for them.',
  })
  money?: MoneyInput | null;

  @Field(() => QualityWeightInput, { nullable: true, description: 'Its weight; for benefits of quality only.' })
  quality?: QualityWeightInput | null;

  @IsOptional()
  @MaxLength(5_000)
  @Field(() => String, { nullable: true, description: 'Why it came out far from the plan, at most 5,000 characters.' })
  deviationReason?: string | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(1_000, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'What must be in place, at most 50 texts of 1,000 characters.',
  })
  preconditions?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RealisationActionInput)
  @Field(() => [RealisationActionInput], { nullable: true, description: 'What is done so that it comes, at most 50.' })
  actions?: RealisationActionInput[] | null;
}

/** A benefit to be written into a ledger. */
@InputType('AddBenefitInput', { description: 'A benefit to be written into the ledger of a story.' })
export class AddBenefitArgs {
  @Field(() => ID, { description: 'The story.' })
  storyId: string;

  @ValidateNested()
  @Type(() => BenefitInput)
  @Field(() => BenefitInput, { description: 'The benefit.' })
  benefit: BenefitInput;
}

/** What a benefit should say from now on. */
@InputType('ReviseBenefitInput', { description: 'What a benefit should say from now on.' })
export class ReviseBenefitArgs {
  @Field(() => ID, { description: 'The benefit.' })
  id: string;

  @Field(() => Int, {
    description: 'The version that was read; refused with CONFLICT when somebody has changed it since.',
  })
  expectedVersion: number;

  @ValidateNested()
  @Type(() => BenefitInput)
  @Field(() => BenefitInput, { description: 'All that is to be written down of it.' })
  benefit: BenefitInput;
}

/** A value that was measured. */
@InputType('RecordMeasurementInput', { description: 'A value that was measured.' })
export class RecordMeasurementArgs {
  @Field(() => ID, { description: 'The benefit.' })
  benefitId: string;

  @Field(() => Float, { description: 'The value, in the unit of the benefit.' })
  value: number;

  @Field(() => DateScalar, { description: 'The day it was measured; not in the future.' })
  measuredOn: string;

  @IsOptional()
  @MaxLength(2_000)
  @Field(() => String, { nullable: true, description: 'What it rests on, at most 2,000 characters.' })
  evidence?: string | null;

  @IsOptional()
  @MaxLength(2_000)
  @Field(() => String, { nullable: true, description: 'What is to be said about it, at most 2,000 characters.' })
  comment?: string | null;
}

/** A baseline that should have been another. */
@InputType('CorrectBaselineInput', { description: 'A baseline that should have been another.' })
export class CorrectBaselineArgs {
  @Field(() => ID, { description: 'The benefit.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion: number;

  @Field(() => Float, { description: 'The right value.' })
  value: number;

  @Field(() => DateScalar, { description: 'The right day.' })
  on: string;

  @MaxLength(2_000)
  @Field(() => String, { description: 'Why it is corrected, at most 2,000 characters.' })
  reason: string;
}
