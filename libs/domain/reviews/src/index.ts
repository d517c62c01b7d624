export { AnswerReviewComment } from './application/answer-review-comment.js';
