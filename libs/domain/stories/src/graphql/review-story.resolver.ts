import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor } from '#platform/graphql-kit';
import { DeclineStory } from '../application/decline-story.js';
import { PublishStory } from '../application/publish-story.js';
import { RequestChanges } from '../application/request-changes.js';
import { DeclineStoryPayload, PublishStoryPayload, RequestChangesPayload } from './review-story.payloads.js';
import { StorySteps, stepOf } from './story-steps.js';
import { DeclineStoryArgs, PublishStoryArgs, RequestChangesArgs } from './story-verbs.inputs.js';

/** Lets editors decide about what was submitted. */
@Resolver()
export class ReviewStoryResolver {
  constructor(
    private readonly ask: RequestChanges,
    private readonly declineStory: DeclineStory,
    private readonly publishStory: PublishStory,
    private readonly steps: StorySteps,
  ) {}

  @Access('EDITOR')
  @Mutation(() => RequestChangesPayload, {
    name: 'requestChanges',
    description:
      'Sends the submitted revision back to its contributors with a note on what is missing. For editors of its body.',
  })
  async requestChanges(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RequestChangesArgs, description: 'The story and the note.' })
    input: RequestChangesArgs,
  ): Promise<RequestChangesPayload> {
    return this.steps.told(actor, await this.ask.run(actor, stepOf(input)));
  }

  @Access('EDITOR')
  @Mutation(() => DeclineStoryPayload, {
    name: 'declineStory',
    description:
      'Turns the submitted revision down with a reason; what is published stays, and its contributors may revise it and submit it anew. For editors of its body.',
  })
  async decline(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => DeclineStoryArgs, description: 'The story and the reason.' })
    input: DeclineStoryArgs,
  ): Promise<DeclineStoryPayload> {
    return this.steps.told(actor, await this.declineStory.run(actor, stepOf(input)));
  }

  @Access('EDITOR')
  @Mutation(() => PublishStoryPayload, {
    name: 'publishStory',
    description:
      'Gives the submitted revision to the readers, or a story that was unpublished or archived back to them. For editors of its body; whoever has written in the revision is refused with CONFLICT where the body asks for four eyes.',
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => PublishStoryArgs, description: 'The story.' }) input: PublishStoryArgs,
  ): Promise<PublishStoryPayload> {
    return this.steps.told(actor, await this.publishStory.run(actor, stepOf(input)));
  }
}
