import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, payloadOf } from '#platform/graphql-kit';
import { ChangeReviewRules } from '../application/change-review-rules.js';
import { ReadReviewRules } from '../application/read-review-rules.js';
import type { ReviewRules } from '../domain/review-rules.js';
import { ChangeReviewRulesArgs, ChangeReviewRulesPayload, ReviewRulesType } from './review-rules.type.js';

/** The rules by which bodies review. */
@Resolver()
export class ReviewRulesResolver {
  constructor(
    private readonly readRules: ReadReviewRules,
    private readonly changeRules: ChangeReviewRules,
  ) {}

  @Access('CONTRIBUTOR')
  @Query(() => ReviewRulesType, {
    name: 'reviewRules',
    nullable: true,
    description: 'The rules by which a body reviews; null unless the caller writes for it.',
  })
  read(
    @CurrentActor() actor: Actor,
    @Args({ name: 'organisation', type: () => String, description: 'Slug or organisation number of the body.' })
    organisation: string,
  ): Promise<ReviewRules | null> {
    return this.readRules.run(actor, organisation);
  }

  @Access('ADMIN')
  @Mutation(() => ChangeReviewRulesPayload, {
    name: 'changeReviewRules',
    description:
      'Says whether whoever has written in a revision leaves it to somebody else to publish it, which they do by default. For administrators of the body.',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ChangeReviewRulesArgs, description: 'Which body, and by which rules.' })
    input: ChangeReviewRulesArgs,
  ): Promise<ChangeReviewRulesPayload> {
    return payloadOf('reviewRules', await this.changeRules.run(actor, input), (rules) => rules);
  }
}
