import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { AddBenefit } from './application/add-benefit.js';
import { BenefitDesk } from './application/benefit-desk.js';
import { CorrectBaseline } from './application/correct-baseline.js';
import { RecordMeasurement } from './application/record-measurement.js';
import { ReviseBenefit } from './application/revise-benefit.js';
import { BenefitReader } from './persistence/benefit.reader.js';
import { BenefitRepository } from './persistence/benefit.repository.js';

const VERBS = [AddBenefit, ReviseBenefit, RecordMeasurement, CorrectBaseline];

/** The benefit ledger: its verbs and reader. */
@Module({
  imports: [StoriesModule],
  providers: [...VERBS, BenefitDesk, BenefitReader, BenefitRepository],
  exports: [...VERBS, BenefitReader],
})
export class BenefitsModule {}
