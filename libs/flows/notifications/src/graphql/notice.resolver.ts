import { Args, ID, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#kernel';
import { type ShownStory, StoryType, asksForWholeStories } from '#domain/stories/graphql';
import {
  Access,
  CurrentActor,
  type LoaderCache,
  Loaders,
  fromGlobalId,
  payloadOf,
  toGlobalId,
} from '#platform/graphql-kit';
import { ChangeNoticeSettings } from '../application/change-notice-settings.js';
import { MarkNoticesRead } from '../application/mark-notices-read.js';
import type { Notice } from '../notice.js';
import { NoticeType } from './notice.type.js';
import { ChangeNoticeSettingsArgs, MarkNoticesReadArgs } from './notification.inputs.js';
import { ChangeNoticeSettingsPayload, MarkNoticesReadPayload } from './notification.payloads.js';
import { StoriesToldOf } from './stories-told-of.js';

/** Notices, as the schema shows them to those they are for. */
@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly stories: StoriesToldOf,
    private readonly markNoticesRead: MarkNoticesRead,
    private readonly changeNoticeSettings: ChangeNoticeSettings,
  ) {}

  @ResolveField(() => ID, { description: 'The permanent id of the notice.' })
  id(@Parent() { id }: Notice): string {
    return toGlobalId('Notice', id);
  }

  @ResolveField(() => StoryType, { nullable: true, description: 'The story that it is about.' })
  story(
    @Parent() { storyId }: Notice,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShownStory | null> {
    return this.stories.load(actor, storyId, asksForWholeStories(info), loaders);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The id of the comment that it is about.' })
  commentId(@Parent() { commentId }: Notice): string | null {
    return commentId && toGlobalId('Comment', commentId);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description:
      'The id of what is followed that it came by; null for what concerns the caller, and when that is over.',
  })
  followId(@Parent() { followId }: Notice): string | null {
    return followId && toGlobalId('Follow', followId);
  }

  @Access('READER')
  @Mutation(() => MarkNoticesReadPayload, {
    name: 'markNoticesRead',
    description: 'Marks notices of the caller as read. For people who have signed in.',
  })
  async markRead(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => MarkNoticesReadArgs, description: 'Which notices.' })
    { ids }: MarkNoticesReadArgs,
  ): Promise<MarkNoticesReadPayload> {
    const keys = ids?.map((id, place) => fromGlobalId('Notice', id, 'input', 'ids', String(place))) ?? null;
    return payloadOf('isDone', await this.markNoticesRead.run(actor, { ids: keys }), () => true);
  }

  @Access('READER')
  @Mutation(() => ChangeNoticeSettingsPayload, {
    name: 'changeNoticeSettings',
    description: 'Changes how the caller is told. For people who have signed in.',
  })
  async changeSettings(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ChangeNoticeSettingsArgs, description: 'What is to be otherwise.' })
    input: ChangeNoticeSettingsArgs,
  ): Promise<ChangeNoticeSettingsPayload> {
    return payloadOf('settings', await this.changeNoticeSettings.run(actor, input), (settings) => settings);
  }
}
