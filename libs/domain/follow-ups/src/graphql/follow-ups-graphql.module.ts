import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { FollowUpsModule } from '../follow-ups.module.js';
import { FollowUpResolver, StoryFollowUpResolver } from './follow-up.resolver.js';

/** The follow-ups' GraphQL edge. */
@Module({ imports: [FollowUpsModule, StoriesModule], providers: [FollowUpResolver, StoryFollowUpResolver] })
export class FollowUpsGraphqlModule {}
