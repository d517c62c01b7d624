import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { StoriesModule } from '#domain/stories';
import { TaxonomyModule } from '#domain/taxonomy';
import { NotificationsModule } from '../notifications.module.js';
import { LiveModule } from '#platform/live';
import { FollowResolver } from './follow.resolver.js';
import { NoticeAddedResolver } from './notice-added.resolver.js';
import { NoticeResolver } from './notice.resolver.js';
import { StoriesToldOf } from './stories-told-of.js';
import { ViewerNoticesResolver } from './viewer-notices.resolver.js';
import { WriteFollowResolver } from './write-follow.resolver.js';

/** The GraphQL edge of following and being told. */
@Module({
  imports: [NotificationsModule, StoriesModule, TaxonomyModule, OrganisationsModule, LiveModule],
  providers: [
    StoriesToldOf,
    FollowResolver,
    NoticeAddedResolver,
    NoticeResolver,
    ViewerNoticesResolver,
    WriteFollowResolver,
  ],
})
export class NotificationsGraphqlModule {}
