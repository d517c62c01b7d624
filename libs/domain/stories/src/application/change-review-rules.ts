import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, holdsRole, missing, notAllowed, refused } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { Database } from '#platform/database';
import type { ReviewRules } from '../domain/review-rules.js';
import { ReviewRulesRepository } from '../persistence/review-rules.js';

/** Which body reviews by which rules. */
export interface ChangeReviewRulesInput extends ReviewRules {
  /** Its slug or organisation number. */
  readonly organisation: string;
}

/** Says by which rules a body lets what was submitted be published; for administrators of the body. */
@Injectable()
export class ChangeReviewRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReader,
    private readonly rules: ReviewRulesRepository,
  ) {}

  /**
   * How they are now.
   *
   * @returns NOT_FOUND for a body nobody knows.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody else.
   */
  async run(actor: Actor, { organisation, fourEyes }: ChangeReviewRulesInput): Promise<Result<ReviewRules>> {
    const what = 'say by which rules this body reviews';
    if (!holdsRole(actor, 'ADMIN')) throw notAllowed(actor.kind, what);
    const body = await this.organisations.bySlugOrNumber(organisation, 'nb');
    if (!body) return refused(missing('There is no such body.', 'input', 'organisation'));
    if (!holdsRole(actor, 'ADMIN', body.id)) throw notAllowed(actor.kind, what);
    return this.database.transaction(actor, async (tx) => {
      await this.rules.change(tx, body.id, { fourEyes }, actor.id, this.clock.now());
      tx.append({ kind: 'ReviewRulesChanged', subjectId: body.id, subjectVersion: 1 });
      return done({ fourEyes });
    });
  }
}
