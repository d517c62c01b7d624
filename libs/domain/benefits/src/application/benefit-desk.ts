import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type UserError, conflict, isUuid, missing, notAllowed } from '#kernel';
import { type StoryStanding, isShownTo, mayRead, worksOn } from '#domain/stories';
import type { NewEvent, Transaction } from '#platform/database';
import type { BenefitView } from '../domain/benefit.js';
import { BenefitRepository } from '../persistence/benefit.repository.js';

/** A story's benefits opened for work. */
export interface OpenLedger {
  readonly standing: StoryStanding & { readonly version: number };
}

/** Which benefit to open, and what the input calls the field that says so. */
export interface WantedBenefit {
  readonly id: string;
  readonly field: 'id' | 'benefitId';
  /** Null takes it at any version. */
  readonly expectedVersion: number | null;
}

/** Opens a story's ledger for those who work on the story, and only for them. */
@Injectable()
export class BenefitDesk {
  constructor(
    private readonly benefits: BenefitRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The story behind the ledger, a NOT_FOUND error when the actor may not even read it, or CONFLICT when it is withdrawn.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN when the actor reads the story but does not work on it.
   */
  async open(tx: Transaction, actor: Actor, storyId: string): Promise<OpenLedger | UserError> {
    const standing = isUuid(storyId) ? await this.benefits.standing(tx, storyId) : null;
    if (!standing || !mayRead(actor, standing, this.clock.now()))
      return missing('There is no such story.', 'input', 'storyId');
    if (!worksOn(actor, standing)) throw notAllowed(actor.kind, 'change the benefits of this story');
    if (standing.state === 'WITHDRAWN')
      return conflict('The benefits of a story that is WITHDRAWN cannot be changed.', 'input', 'storyId');
    return { standing };
  }

  /** The event of a change in the ledger; whoever reads the story may learn of it. */
  event(kind: string, storyId: string, { standing }: OpenLedger): NewEvent {
    const audience = isShownTo(standing, this.clock.now());
    return { kind, subjectId: storyId, subjectVersion: standing.version, audience };
  }

  /** A benefit, locked, with its story's ledger; or why not. */
  async openBenefit(
    tx: Transaction,
    actor: Actor,
    { id, field, expectedVersion }: WantedBenefit,
  ): Promise<(OpenLedger & { readonly benefit: BenefitView }) | UserError> {
    const lost = missing('There is no such benefit.', 'input', field);
    const benefit = isUuid(id) ? await this.benefits.find(tx, id) : null;
    if (!benefit) return lost;
    const ledger = await this.open(tx, actor, benefit.storyId);
    if ('code' in ledger) return ledger.code === 'NOT_FOUND' ? lost : { ...ledger, path: lost.path };
    if (expectedVersion !== null && expectedVersion !== benefit.version) {
      const message = `Somebody else has changed this benefit since version ${expectedVersion}; it is at version ${benefit.version} now.`;
      return conflict(message, 'input', 'expectedVersion');
    }
    return { ...ledger, benefit };
  }
}
