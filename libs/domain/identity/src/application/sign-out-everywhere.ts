import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, isUuid, notAllowed } from '#kernel';
import { Database } from '#platform/database';
import { personIdOf } from '../person.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { membershipPolicy } from './membership.policy.js';

/** Whose sessions are to end. */
export interface SignOutEverywhereInput {
  /** Null for the caller's own. */
  readonly personId: string | null;
}

/** Ends every session of a person: within a second no process accepts any of them. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * Gives how many sessions were ended; none for a person who is unknown, which is not told apart.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for somebody else's, unless the caller administers every body.
   */
  async run(actor: Actor, input: SignOutEverywhereInput): Promise<Result<number>> {
    const personId = input.personId ?? personIdOf(actor);
    if (personId === null || !membershipPolicy.maySignOut(actor, personId))
      throw notAllowed(actor.kind, 'end these sessions');
    if (!isUuid(personId)) return done(0);
    return this.database.transaction(actor, async (tx) => {
      const ended = await this.sessions.endAllOf(tx, personId);
      if (ended > 0) tx.append({ kind: 'PersonSignedOut', subjectId: personId, subjectVersion: 1 });
      return done(ended);
    });
  }
}
