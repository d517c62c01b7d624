import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type UserError, conflict, missing, notAllowed } from '#kernel';
import { type StoryStanding, mayRead, worksOn } from '#domain/stories';
import type { Transaction } from '#platform/database';
import type { BenefitView } from '../domain/benefit.js';
import { BenefitRepository } from '../persistence/benefit.repository.js';

/** A story's benefits opened for work. */
export interface OpenLedger {
  readonly standing: StoryStanding & { readonly version: number };
}

/** Opens a story's ledger for those who work on the story, and only for them. */
@Injectable()
export class BenefitDesk {
  constructor(
    private readonly benefits: BenefitRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The story behind the ledger, or a NOT_FOUND error when the actor may not even read it.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN when the actor reads the story but does not work on it.
   */
  async open(tx: Transaction, actor: Actor, storyId: string): Promise<OpenLedger | UserError> {
    const standing = await this.benefits.standing(tx, storyId);
    if (!standing || !mayRead(actor, standing, this.clock.now())) return missing('There is no such story.', 'input', 'storyId');
    if (!worksOn(actor, standing)) throw notAllowed(actor.kind, 'change the benefits of this story');
    return { standing };
  }

  /** A benefit, locked, with its story's ledger; or why not. */
  async openBenefit(
    tx: Transaction,
    actor: Actor,
    id: string,
    expectedVersion: number | null,
  ): Promise<(OpenLedger & { readonly benefit: BenefitView }) | UserError> {
    const lost = missing('There is no such benefit.', 'input', 'id');
    const benefit = await this.benefits.find(tx, id);
    if (!benefit) return lost;
    const ledger = await this.open(tx, actor, benefit.storyId);
    if ('code' in ledger) return lost;
    if (expectedVersion !== null && expectedVersion !== benefit.version) {
      const message = `Somebody else has changed this benefit since version ${expectedVersion}; it is at version ${benefit.version} now.`;
      return conflict(message, 'input', 'expectedVersion');
    }
    return { ...ledger, benefit };
  }
}
