import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { StoriesModule } from '#domain/stories';
import { AddReviewComment } from './application/add-review-comment.js';
import { AnswerReviewComment } from './application/answer-review-comment.js';
import { AssignReview } from './application/assign-review.js';
import { ResolveReviewComment } from './application/resolve-review-comment.js';
import { ReviewDesk } from './application/review-desk.js';
import { TickReviewItem } from './application/tick-review-item.js';
import { NewReviewEvents } from './persistence/new-review-events.js';
import { ReviewReader } from './persistence/review.reader.js';
import { ReviewRepository } from './persistence/review.repository.js';
import { PersonalReviews } from './persistence/personal-reviews.js';

const VERBS = [AssignReview, TickReviewItem, AddReviewComment, AnswerReviewComment, ResolveReviewComment];

/** The room of reviews: who looks at what was submitted, until when, at what, and what they say of it. */
@Module({
  imports: [StoriesModule, OrganisationsModule],
  providers: [PersonalReviews, ...VERBS, ReviewDesk, ReviewReader, ReviewRepository, NewReviewEvents],
  exports: [PersonalReviews, ...VERBS, ReviewReader, NewReviewEvents],
})
export class ReviewsModule {}
