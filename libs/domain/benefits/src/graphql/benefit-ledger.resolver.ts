import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { AddBenefit } from '../application/add-benefit.js';
import { CorrectBaseline } from '../application/correct-baseline.js';
import { RecordMeasurement } from '../application/record-measurement.js';
import { ReviseBenefit } from '../application/revise-benefit.js';
import type { BenefitView } from '../domain/benefit.js';
import { benefitContent } from './benefit-content.js';
import { AddBenefitArgs, CorrectBaselineArgs, RecordMeasurementArgs, ReviseBenefitArgs } from './benefit.inputs.js';
import {
  AddBenefitPayload,
  CorrectBaselinePayload,
  RecordMeasurementPayload,
  ReviseBenefitPayload,
} from './benefit.payloads.js';

const itself = (benefit: BenefitView): BenefitView => benefit;

/** Lets those who work on a story keep its benefit ledger. */
@Resolver()
export class BenefitLedgerResolver {
  constructor(
    private readonly addBenefit: AddBenefit,
    private readonly reviseBenefit: ReviseBenefit,
    private readonly recordMeasurement: RecordMeasurement,
    private readonly correctBaseline: CorrectBaseline,
  ) {}

  @Access('CONTRIBUTOR')
  @Mutation(() => AddBenefitPayload, {
    name: 'addBenefit',
    description: 'Writes a benefit into the ledger of a story. For those who work on the story.',
  })
  async add(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AddBenefitArgs, description: 'The benefit and its story.' })
    input: AddBenefitArgs,
  ): Promise<AddBenefitPayload> {
    const storyId = fromGlobalId('Story', input.storyId, 'input', 'storyId');
    return payloadOf(
      'benefit',
      await this.addBenefit.run(actor, { storyId, benefit: benefitContent(input.benefit) }),
      itself,
    );
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => ReviseBenefitPayload, {
    name: 'reviseBenefit',
    description: 'Changes what the ledger says of a benefit. For those who work on the story.',
  })
  async revise(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ReviseBenefitArgs, description: 'The benefit and what it should say.' })
    input: ReviseBenefitArgs,
  ): Promise<ReviseBenefitPayload> {
    const change = { id: fromGlobalId('Benefit', input.id, 'input', 'id'), expectedVersion: input.expectedVersion };
    return payloadOf(
      'benefit',
      await this.reviseBenefit.run(actor, { ...change, benefit: benefitContent(input.benefit) }),
      itself,
    );
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => RecordMeasurementPayload, {
    name: 'recordMeasurement',
    description: 'Adds a measurement to a benefit; it stands for ever. For those who work on the story.',
  })
  async record(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RecordMeasurementArgs, description: 'What was measured.' })
    input: RecordMeasurementArgs,
  ): Promise<RecordMeasurementPayload> {
    const { value, measuredOn } = input;
    const benefitId = fromGlobalId('Benefit', input.benefitId, 'input', 'benefitId');
    const told = { evidence: input.evidence ?? null, comment: input.comment ?? null };
    return payloadOf(
      'benefit',
      await this.recordMeasurement.run(actor, { benefitId, value, measuredOn, ...told }),
      itself,
    );
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => CorrectBaselinePayload, {
    name: 'correctBaseline',
    description:
      'Corrects the baseline of a benefit; the old value and the reason stay to be seen. For those who work on the story.',
  })
  async correct(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => CorrectBaselineArgs, description: 'The right baseline and the reason.' })
    input: CorrectBaselineArgs,
  ): Promise<CorrectBaselinePayload> {
    const id = fromGlobalId('Benefit', input.id, 'input', 'id');
    return payloadOf('benefit', await this.correctBaseline.run(actor, { ...input, id }), itself);
  }
}
