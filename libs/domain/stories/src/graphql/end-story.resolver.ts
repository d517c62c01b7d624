import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor } from '#platform/graphql-kit';
import { ArchiveStory } from '../application/archive-story.js';
import { UnpublishStory } from '../application/unpublish-story.js';
import { WithdrawStory } from '../application/withdraw-story.js';
import { ArchiveStoryPayload, UnpublishStoryPayload, WithdrawStoryPayload } from './end-story.payloads.js';
import { StorySteps, stepOf } from './story-steps.js';
import { ArchiveStoryArgs, UnpublishStoryArgs, WithdrawStoryArgs } from './story-verbs.inputs.js';

/** Lets stories be taken from the readers, for a time or for good. */
@Resolver()
export class EndStoryResolver {
  constructor(
    private readonly unpublishStory: UnpublishStory,
    private readonly archiveStory: ArchiveStory,
    private readonly withdrawStory: WithdrawStory,
    private readonly steps: StorySteps,
  ) {}

  @Access('EDITOR')
  @Mutation(() => UnpublishStoryPayload, {
    name: 'unpublishStory',
    description: 'Takes a published story from the readers until it is published again. For editors of its body.',
  })
  async unpublish(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => UnpublishStoryArgs, description: 'The story, and why.' })
    input: UnpublishStoryArgs,
  ): Promise<UnpublishStoryPayload> {
    return this.steps.told(actor, await this.unpublishStory.run(actor, stepOf(input)));
  }

  @Access('EDITOR')
  @Mutation(() => ArchiveStoryPayload, {
    name: 'archiveStory',
    description: 'Puts a story away that has had its time; it can be published again. For editors of its body.',
  })
  async archive(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ArchiveStoryArgs, description: 'The story, and why.' }) input: ArchiveStoryArgs,
  ): Promise<ArchiveStoryPayload> {
    return this.steps.told(actor, await this.archiveStory.run(actor, stepOf(input)));
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => WithdrawStoryPayload, {
    name: 'withdrawStory',
    description: 'Takes a story back for good, with whatever was being worked on. For those who work on it.',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => WithdrawStoryArgs, description: 'The story, and why.' })
    input: WithdrawStoryArgs,
  ): Promise<WithdrawStoryPayload> {
    return this.steps.told(actor, await this.withdrawStory.run(actor, stepOf(input)));
  }
}
