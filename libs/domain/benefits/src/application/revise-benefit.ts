import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, type UserError, done, invalid, refused } from '#kernel';
import type { EditorialState } from '#domain/stories';
import { Database } from '#platform/database';
import type { BenefitContent, BenefitView } from '../domain/benefit.js';
import { changeFaults } from '../domain/benefit-rules.js';
import { BenefitRepository } from '../persistence/benefit.repository.js';
import { BenefitDesk, type OpenLedger } from './benefit-desk.js';
import { within } from './input-path.js';

/** What a benefit should say from now on, told on the version the writer has read. */
export interface ReviseBenefitInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly benefit: BenefitContent;
}

/** The states in which nobody outside has seen the story yet, so that its baselines are still free. */
const NEVER_PUBLISHED: ReadonlySet<EditorialState> = new Set(['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'DECLINED']);

const baselineFaults = ({ standing }: OpenLedger, before: BenefitView, after: BenefitContent): UserError[] => {
  const same = before.baseline?.value === after.baseline?.value && before.baseline?.on === after.baseline?.on;
  if (same || before.baseline === null || NEVER_PUBLISHED.has(standing.state)) return [];
  return [invalid('A baseline that has been set is changed by correcting it, with a reason.', 'baseline')];
};

/** Changes what a story's ledger says of a benefit. */
@Injectable()
export class ReviseBenefit {
  constructor(
    private readonly database: Database,
    private readonly desk: BenefitDesk,
    private readonly benefits: BenefitRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor works on the story. */
  run(actor: Actor, input: ReviseBenefitInput): Promise<Result<BenefitView>> {
    return this.database.transaction(actor, async (tx) => {
      const open = await this.desk.openBenefit(tx, actor, { ...input, field: 'id' });
      if ('code' in open) return refused(open);
      const faults = [
        ...changeFaults(open.benefit, input.benefit),
        ...baselineFaults(open, open.benefit, input.benefit),
      ];
      if (faults.length > 0) return refused(...within('benefit', faults));
      await this.benefits.update(
        tx,
        { ...open.benefit, ...input.benefit, version: open.benefit.version + 1 },
        this.clock.now(),
      );
      tx.append(this.desk.event('BenefitRevised', open.benefit.storyId, open));
      return done(await this.benefits.get(tx, input.id));
    });
  }
}
