import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { LiveModule } from '#platform/live';
import { ReviewsModule } from '../reviews.module.js';
import { CommentReviewResolver } from './comment-review.resolver.js';
import { LeadReviewResolver } from './lead-review.resolver.js';
import { ReviewChangedResolver } from './review-changed.resolver.js';
import { ReviewCommentResolver, ReviewResolver, StoryReviewResolver } from './review.resolver.js';

/** The reviews' GraphQL edge. */
@Module({
  imports: [ReviewsModule, StoriesModule, LiveModule],
  providers: [
    ReviewResolver,
    StoryReviewResolver,
    ReviewCommentResolver,
    LeadReviewResolver,
    CommentReviewResolver,
    ReviewChangedResolver,
  ],
})
export class ReviewsGraphqlModule {}
