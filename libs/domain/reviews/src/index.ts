export { ReviewsModule } from './reviews.module.js';
export { AnswerReviewComment } from './application/answer-review-comment.js';
export { PersonalReviews } from './persistence/personal-reviews.js';
export { reviewRights } from './application/review.rights.js';
