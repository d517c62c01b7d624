import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { DiscussionsModule } from '../discussions.module.js';
import { CommentResolver, StoryCommentsResolver } from './comment.resolver.js';
import { LeadDiscussionResolver, ModerateCommentResolver } from './moderate.resolver.js';
import { ShownComment } from './shown-comment.js';
import { WriteCommentResolver } from './write-comment.resolver.js';

/** The discussions' GraphQL edge. */
@Module({
  imports: [DiscussionsModule, StoriesModule],
  providers: [
    ShownComment,
    CommentResolver,
    StoryCommentsResolver,
    WriteCommentResolver,
    ModerateCommentResolver,
    LeadDiscussionResolver,
  ],
})
export class DiscussionsGraphqlModule {}
