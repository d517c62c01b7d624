import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holdsRole, norwegianDay, notAllowed } from '#kernel';
import { AppConfig } from '#platform/config';
import { SearchLogRepository } from '../persistence/search-log.repository.js';

/** Forgets what was searched for longer ago than it is kept; all of it where nothing is to be noted. */
@Injectable()
export class ForgetSearches {
  constructor(
    private readonly searches: SearchLogRepository,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a batch; call it again while it gives a number above zero.
   *
   * @returns how many counts were forgotten.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without ADMIN over every body.
   */
  async run(actor: Actor): Promise<number> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'forget what was searched for');
    return this.searches.forget(actor, norwegianDay(this.clock.now()), this.config.search.logDays);
  }
}
