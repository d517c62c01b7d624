import { Injectable } from '@nestjs/common';
import { type Actor, holdsRole } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import type { ReviewRules } from '../domain/review-rules.js';
import { ReviewRulesRepository } from '../persistence/review-rules.js';

/** Tells those who write for a body by which rules it reviews. */
@Injectable()
export class ReadReviewRules {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly rules: ReviewRulesRepository,
  ) {}

  /**
   * Null for anybody who does not write for the body, and for one that nobody knows.
   *
   * @param organisation slug or organisation number.
   */
  async run(actor: Actor, organisation: string): Promise<ReviewRules | null> {
    const body = await this.organisations.bySlugOrNumber(organisation, 'nb');
    return body && holdsRole(actor, 'CONTRIBUTOR', body.id) ? this.rules.of(body.id) : null;
  }
}
