import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Result, type UserError, done, invalid, refused } from '#kernel';
import { Database } from '#platform/database';
import type { BenefitView } from '../domain/benefit.js';
import { changeFaults } from '../domain/benefit-rules.js';
import { BenefitRepository } from '../persistence/benefit.repository.js';
import { BenefitDesk } from './benefit-desk.js';

/** A baseline that should have been another. */
export interface CorrectBaselineInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly value: number;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly reason: string;
}

/** The record was sound before, so that a fault lies in the new day or the new value. */
const atTheInput = (fault: UserError): UserError => ({
  ...fault,
  path: ['input', fault.path.at(-1) === 'on' ? 'on' : 'value'],
});

/** Corrects a benefit's baseline; the old value and the reason stay to be seen. */
@Injectable()
export class CorrectBaseline {
  constructor(
    private readonly database: Database,
    private readonly desk: BenefitDesk,
    private readonly benefits: BenefitRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor works on the story. */
  run(actor: Actor, input: CorrectBaselineInput): Promise<Result<BenefitView>> {
    return this.database.transaction(actor, async (tx) => {
      const open = await this.desk.openBenefit(tx, actor, { ...input, field: 'id' });
      if ('code' in open) return refused(open);
      const { benefit } = open;
      if (!benefit.baseline) return refused(invalid('This benefit has no baseline to correct.', 'input', 'id'));
      if (input.reason.trim() === '') return refused(invalid('Say why the baseline is corrected.', 'input', 'reason'));
      const corrected = { ...benefit, baseline: { value: input.value, on: input.on }, version: benefit.version + 1 };
      const faults = changeFaults(benefit, corrected);
      if (faults.length > 0) return refused(...faults.map(atTheInput));
      const now = this.clock.now();
      await this.benefits.update(tx, corrected, now);
      const change = { id: this.ids.next(), before: benefit.baseline, after: corrected.baseline, reason: input.reason };
      await this.benefits.recordBaselineChange(tx, benefit.id, change, actor.id, now);
      tx.append(this.desk.event('BenefitRevised', benefit.storyId, open));
      return done(await this.benefits.get(tx, benefit.id));
    });
  }
}
