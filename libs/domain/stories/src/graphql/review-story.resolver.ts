import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor } from '#platform/graphql-kit';
import { PublishStory } from '../application/publish-story.js';
import { RequestChanges } from '../application/request-changes.js';
import { PublishStoryPayload, RequestChangesPayload } from './review-story.payloads.js';
import { StorySteps, stepOf } from './story-steps.js';
import { PublishStoryArgs, RequestChangesArgs } from './story-verbs.inputs.js';

/** Lets editors decide about what was submitted. */
@Resolver()
export class ReviewStoryResolver {
  constructor(
    private readonly ask: RequestChanges,
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
  @Mutation(() => PublishStoryPayload, {
    name: 'publishStory',
    description:
      'Gives the submitted revision to the readers, or a story that was unpublished or archived back to them. For editors of its body.',
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => PublishStoryArgs, description: 'The story.' }) input: PublishStoryArgs,
  ): Promise<PublishStoryPayload> {
    return this.steps.told(actor, await this.publishStory.run(actor, stepOf(input)));
  }
}
