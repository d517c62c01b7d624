import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { ReviewsModule } from '../reviews.module.js';
import { CommentReviewResolver } from './comment-review.resolver.js';
import { LeadReviewResolver } from './lead-review.resolver.js';
import { ReviewCommentResolver, ReviewResolver, StoryReviewResolver } from './review.resolver.js';

/** The reviews' GraphQL edge. */
@Module({
  imports: [ReviewsModule, StoriesModule],
  providers: [ReviewResolver, StoryReviewResolver, ReviewCommentResolver, LeadReviewResolver, CommentReviewResolver],
})
export class ReviewsGraphqlModule {}
