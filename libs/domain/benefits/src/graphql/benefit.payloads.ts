import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { BenefitView } from '../domain/benefit.js';
import { BenefitType } from './benefit.type.js';

/** Why a benefit was not added. */
@ObjectType('AddBenefitError', { implements: () => [UserErrorType], description: 'Why a benefit was not added.' })
export class AddBenefitError extends UserErrorType {}

/** What came of adding a benefit. */
@ObjectType('AddBenefitPayload', { description: 'What came of adding a benefit.' })
export class AddBenefitPayload {
  @Field(() => BenefitType, { nullable: true, description: 'The benefit; null when it was refused.' })
  benefit: BenefitView | null;

  @Field(() => [AddBenefitError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly AddBenefitError[];
}

/** Why a benefit was not revised. */
@ObjectType('ReviseBenefitError', { implements: () => [UserErrorType], description: 'Why a benefit was not revised.' })
export class ReviseBenefitError extends UserErrorType {}

/** What came of revising a benefit. */
@ObjectType('ReviseBenefitPayload', { description: 'What came of revising a benefit.' })
export class ReviseBenefitPayload {
  @Field(() => BenefitType, { nullable: true, description: 'The benefit as it is now; null when it was refused.' })
  benefit: BenefitView | null;

  @Field(() => [ReviseBenefitError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly ReviseBenefitError[];
}

/** Why a measurement was not recorded. */
@ObjectType('RecordMeasurementError', {
  implements: () => [UserErrorType],
  description: 'Why a measurement was not recorded.',
})
export class RecordMeasurementError extends UserErrorType {}

/** What came of recording a measurement. */
@ObjectType('RecordMeasurementPayload', { description: 'What came of recording a measurement.' })
export class RecordMeasurementPayload {
  @Field(() => BenefitType, {
    nullable: true,
    description: 'The benefit with its new measurement; null when it was refused.',
  })
  benefit: BenefitView | null;

  @Field(() => [RecordMeasurementError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RecordMeasurementError[];
}

/** Why a baseline was not corrected. */
@ObjectType('CorrectBaselineError', {
  implements: () => [UserErrorType],
  description: 'Why a baseline was not corrected.',
})
export class CorrectBaselineError extends UserErrorType {}

/** What came of correcting a baseline. */
@ObjectType('CorrectBaselinePayload', { description: 'What came of correcting a baseline.' })
export class CorrectBaselinePayload {
  @Field(() => BenefitType, { nullable: true, description: 'The benefit as it is now; null when it was refused.' })
  benefit: BenefitView | null;

  @Field(() => [CorrectBaselineError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly CorrectBaselineError[];
}
