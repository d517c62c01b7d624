export type { AddBenefitInput } from './application/add-benefit.js';
export type { CorrectBaselineInput } from './application/correct-baseline.js';
export type { RecordMeasurementInput } from './application/record-measurement.js';
export type { ReviseBenefitInput } from './application/revise-benefit.js';
export { BenefitsModule } from './benefits.module.js';
export type {
  BaselineChange,
  BenefitContent,
  BenefitSign,
  BenefitStatus,
  BenefitType,
  BenefitView,
  DatedValue,
  Direction,
  Expectedness,
  Importance,
  Indicator,
  Measurement,
  Money,
  QualityWeight,
  RealisationAction,
  Recipient,
  Recurrence,
  Target,
  Valuation,
} from './domain/benefit.js';
export type { BenefitTotal } from './domain/benefit-totals.js';
export type { RealisedValue } from './domain/realised-value.js';
export { benefitRights } from './application/benefit.rights.js';
