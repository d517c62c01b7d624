import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holdsRole, norwegianDay, notAllowed } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { FollowUpRepository } from '../persistence/follow-up.repository.js';

/** How many stories are asked about in one transaction. */
const BATCH = 100;

/** Asks those who keep published stories whether what they tell still holds: once for each day that comes due. */
@Injectable()
export class AskForFollowUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly followUps: FollowUpRepository,
    private readonly config: AppConfig,
  ) {}

  /**
   * Takes a batch; call it again while it gives a number above zero.
   *
   * @returns how many stories were asked about.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without ADMIN over every body.
   */
  async run(actor: Actor): Promise<number> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'ask for follow-ups');
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const { months } = this.config.followUp;
      const asked = await this.followUps.ask(tx, { months, today: norwegianDay(now), now, most: BATCH });
      for (const subjectId of asked) tx.append({ kind: 'FollowUpAsked', subjectId, subjectVersion: 1 });
      return asked.length;
    });
  }
}
