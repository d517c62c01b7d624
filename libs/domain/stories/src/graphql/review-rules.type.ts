import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { UserErrorType } from '#platform/graphql-kit';
import type { ReviewRules } from '../domain/review-rules.js';

const FOUR_EYES = 'Whether whoever has written in a revision leaves it to somebody else to publish it.';

/** The rules by which a body reviews. */
@ObjectType('ReviewRules', { description: 'By which rules a body lets what was submitted be published.' })
export class ReviewRulesType implements ReviewRules {
  @Field(() => Boolean, { description: FOUR_EYES })
  fourEyes: boolean;
}

/** Which body reviews by which rules. */
@InputType('ChangeReviewRulesInput', { description: 'Which body reviews by which rules.' })
export class ChangeReviewRulesArgs {
  @MaxLength(120)
  @Field(() => String, { description: 'Slug or organisation number of the body.' })
  organisation: string;

  @Field(() => Boolean, { description: FOUR_EYES })
  fourEyes: boolean;
}

/** Why the rules were not changed. */
@ObjectType('ChangeReviewRulesError', {
  implements: () => [UserErrorType],
  description: 'Why the rules were not changed.',
})
export class ChangeReviewRulesError extends UserErrorType {}

/** What came of changing the rules. */
@ObjectType('ChangeReviewRulesPayload', { description: 'What came of changing the rules by which a body reviews.' })
export class ChangeReviewRulesPayload {
  @Field(() => ReviewRulesType, { nullable: true, description: 'The rules as they are now; null when it was refused.' })
  reviewRules: ReviewRules | null;

  @Field(() => [ChangeReviewRulesError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly ChangeReviewRulesError[];
}
