import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Result, done, norwegianDay, refused } from '#kernel';
import { Database } from '#platform/database';
import type { BenefitView } from '../domain/benefit.js';
import { measurementFaults } from '../domain/benefit-rules.js';
import { BenefitRepository } from '../persistence/benefit.repository.js';
import { BenefitDesk } from './benefit-desk.js';
import { within } from './input-path.js';

/** A value that was measured, in the benefit's unit. */
export interface RecordMeasurementInput {
  readonly benefitId: string;
  readonly value: number;
  /** `YYYY-MM-DD` */
  readonly measuredOn: string;
  readonly evidence: string | null;
  readonly comment: string | null;
}

/** Adds a measurement to a benefit; it stands for ever. */
@Injectable()
export class RecordMeasurement {
  constructor(
    private readonly database: Database,
    private readonly desk: BenefitDesk,
    private readonly benefits: BenefitRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor works on the story. */
  run(actor: Actor, input: RecordMeasurementInput): Promise<Result<BenefitView>> {
    return this.database.transaction(actor, async (tx) => {
      const open = await this.desk.openBenefit(tx, actor, {
        id: input.benefitId,
        field: 'benefitId',
        expectedVersion: null,
      });
      if ('code' in open) return refused(open);
      const now = this.clock.now();
      const faults = measurementFaults(open.benefit, input.value, input.measuredOn, norwegianDay(now));
      if (faults.length > 0) return refused(...within(null, faults));
      await this.benefits.measure(tx, { ...input, id: this.ids.next() }, actor.id, now);
      tx.append(this.desk.event('BenefitMeasured', open.benefit.storyId, open));
      return done(await this.benefits.get(tx, input.benefitId));
    });
  }
}
