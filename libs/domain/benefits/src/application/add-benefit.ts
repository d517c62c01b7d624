import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Result, done, refused } from '#kernel';
import { Database } from '#platform/database';
import type { BenefitContent, BenefitView } from '../domain/benefit.js';
import { benefitFaults } from '../domain/benefit-rules.js';
import { BenefitRepository } from '../persistence/benefit.repository.js';
import { BenefitDesk } from './benefit-desk.js';
import { within } from './input-path.js';

/** A benefit to be written into a story's ledger. */
export interface AddBenefitInput {
  readonly storyId: string;
  readonly benefit: BenefitContent;
}

/** Writes a benefit, or a disbenefit, into a story's ledger. */
@Injectable()
export class AddBenefit {
  constructor(
    private readonly database: Database,
    private readonly desk: BenefitDesk,
    private readonly benefits: BenefitRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor works on the story. */
  run(actor: Actor, input: AddBenefitInput): Promise<Result<BenefitView>> {
    return this.database.transaction(actor, async (tx) => {
      const ledger = await this.desk.open(tx, actor, input.storyId);
      if ('code' in ledger) return refused(ledger);
      const faults = benefitFaults(input.benefit);
      if (faults.length > 0) return refused(...within('benefit', faults));
      const benefit = { ...input.benefit, id: this.ids.next(), storyId: input.storyId, version: 1 };
      await this.benefits.insert(tx, benefit, actor.id, this.clock.now());
      tx.append(this.desk.event('BenefitAdded', input.storyId, ledger));
      return done(await this.benefits.get(tx, benefit.id));
    });
  }
}
