import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { StoryReader } from '#domain/stories';
import { Access, CurrentActor, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { ApproveComment } from '../application/approve-comment.js';
import { ChangeModeration } from '../application/change-moderation.js';
import { HideComment } from '../application/hide-comment.js';
import { LeadDiscussion } from '../application/lead-discussion.js';
import { ReadModeration } from '../application/read-moderation.js';
import type { Moderation } from '../domain/comment.js';
import {
  ApproveCommentArgs,
  ChangeModerationArgs,
  CloseDiscussionArgs,
  HideCommentArgs,
  OpenDiscussionArgs,
} from './comment.inputs.js';
import { ModerationEnum } from './comment.enums.js';
import {
  ApproveCommentPayload,
  ChangeModerationPayload,
  CloseDiscussionPayload,
  HideCommentPayload,
  OpenDiscussionPayload,
} from './comment.payloads.js';
import { ShownComment } from './shown-comment.js';

/** Lets editors moderate comments. */
@Resolver()
export class ModerateCommentResolver {
  constructor(
    private readonly approveComment: ApproveComment,
    private readonly hideComment: HideComment,
    private readonly shown: ShownComment,
  ) {}

  @Access('EDITOR')
  @Mutation(() => ApproveCommentPayload, {
    name: 'approveComment',
    description: 'Shows a comment that was waiting, hidden or reported. For editors of the body that keeps the story.',
  })
  async approve(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ApproveCommentArgs, description: 'The comment.' })
    input: ApproveCommentArgs,
  ): Promise<ApproveCommentPayload> {
    const result = await this.approveComment.run(actor, { id: fromGlobalId('Comment', input.id, 'input', 'id') });
    const comment = await this.shown.of(actor, result);
    return payloadOf('comment', result, () => comment);
  }

  @Access('EDITOR')
  @Mutation(() => HideCommentPayload, {
    name: 'hideComment',
    description:
      'Hides a comment, with a reason that its writer is told. For editors of the body that keeps the story.',
  })
  async hide(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => HideCommentArgs, description: 'The comment, and why.' })
    input: HideCommentArgs,
  ): Promise<HideCommentPayload> {
    const id = fromGlobalId('Comment', input.id, 'input', 'id');
    const result = await this.hideComment.run(actor, { id, reason: input.reason });
    const comment = await this.shown.of(actor, result);
    return payloadOf('comment', result, () => comment);
  }
}

/** Lets editors lead discussions, and administrators say how. */
@Resolver()
export class LeadDiscussionResolver {
  constructor(
    private readonly leadDiscussion: LeadDiscussion,
    private readonly changeModeration: ChangeModeration,
    private readonly readModeration: ReadModeration,
    private readonly stories: StoryReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => CloseDiscussionPayload, {
    name: 'closeDiscussion',
    description: 'Closes the discussion of a story: what was said stays. For editors of the body that keeps the story.',
  })
  close(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => CloseDiscussionArgs, description: 'The discussion.' })
    input: CloseDiscussionArgs,
  ): Promise<CloseDiscussionPayload> {
    return this.lead(actor, input.storyId, true);
  }

  @Access('EDITOR')
  @Mutation(() => OpenDiscussionPayload, {
    name: 'openDiscussion',
    description: 'Opens the discussion of a story again. For editors of the body that keeps the story.',
  })
  open(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => OpenDiscussionArgs, description: 'The discussion.' })
    input: OpenDiscussionArgs,
  ): Promise<OpenDiscussionPayload> {
    return this.lead(actor, input.storyId, false);
  }

  @Access('CONTRIBUTOR')
  @Query(() => ModerationEnum, {
    name: 'moderation',
    nullable: true,
    description: 'Whether the editors of a body see comments before others do; null unless the caller writes for it.',
  })
  moderation(
    @CurrentActor() actor: Actor,
    @Args({ name: 'organisation', type: () => String, description: 'Slug or organisation number of the body.' })
    organisation: string,
  ): Promise<Moderation | null> {
    return this.readModeration.run(actor, organisation);
  }

  @Access('ADMIN')
  @Mutation(() => ChangeModerationPayload, {
    name: 'changeModeration',
    description: 'Says whether the editors of a body see comments before others do. For administrators of the body.',
  })
  async moderate(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ChangeModerationArgs, description: 'Which body moderates how.' })
    input: ChangeModerationArgs,
  ): Promise<ChangeModerationPayload> {
    return payloadOf('moderation', await this.changeModeration.run(actor, input), (moderation) => moderation);
  }

  private async lead(actor: Actor, storyId: string, isClosed: boolean): Promise<CloseDiscussionPayload> {
    const id = fromGlobalId('Story', storyId, 'input', 'storyId');
    const result = await this.leadDiscussion.run(actor, { storyId: id, isClosed });
    const story = result.ok ? await this.stories.byId(actor, id) : null;
    return payloadOf('story', result, () => story);
  }
}
