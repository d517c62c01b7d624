import { Module } from '@nestjs/common';
import { BenefitsModule } from '../benefits.module.js';
import { BenefitLedgerResolver } from './benefit-ledger.resolver.js';
import { BenefitResolver, StoryBenefitsResolver } from './benefit.resolver.js';

/** The benefit ledger's GraphQL edge. */
@Module({
  imports: [BenefitsModule],
  providers: [BenefitResolver, StoryBenefitsResolver, BenefitLedgerResolver],
})
export class BenefitsGraphqlModule {}
