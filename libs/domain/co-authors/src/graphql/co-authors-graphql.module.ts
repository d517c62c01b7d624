import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { CoAuthorsModule } from '../co-authors.module.js';
import { CoAuthorResolver } from './co-author.resolver.js';
import { InviteCoAuthorResolver } from './invite-co-author.resolver.js';
import { StoryCoAuthorsResolver } from './story-co-authors.resolver.js';

/** The co-authors' GraphQL edge. */
@Module({
  imports: [CoAuthorsModule, StoriesModule],
  providers: [CoAuthorResolver, InviteCoAuthorResolver, StoryCoAuthorsResolver],
})
export class CoAuthorsGraphqlModule {}
