import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor } from '#platform/graphql-kit';
import { CreateStory } from '../application/create-story.js';
import { ReviseStory } from '../application/revise-story.js';
import { SubmitStory } from '../application/submit-story.js';
import { newStory, storyChange } from './story-content.js';
import { StorySteps, stepOf } from './story-steps.js';
import { CreateStoryArgs, ReviseStoryArgs, SubmitStoryArgs } from './story-verbs.inputs.js';
import { CreateStoryPayload, ReviseStoryPayload, SubmitStoryPayload } from './write-story.payloads.js';

/** Lets contributors write stories. */
@Resolver()
export class WriteStoryResolver {
  constructor(
    private readonly createStory: CreateStory,
    private readonly reviseStory: ReviseStory,
    private readonly submitStory: SubmitStory,
    private readonly steps: StorySteps,
  ) {}

  @Access('CONTRIBUTOR')
  @Mutation(() => CreateStoryPayload, {
    name: 'createStory',
    description: 'Starts a story as a draft. For contributors of the body that it is for.',
  })
  async create(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => CreateStoryArgs, description: 'The story.' }) input: CreateStoryArgs,
  ): Promise<CreateStoryPayload> {
    return this.steps.told(actor, await this.createStory.run(actor, newStory(input)));
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => ReviseStoryPayload, {
    name: 'reviseStory',
    description:
      'Changes what a story says: in the revision being worked on, or in a new one beside the published, which stays readable. For those who work on it.',
  })
  async revise(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ReviseStoryArgs, description: 'The change.' }) input: ReviseStoryArgs,
  ): Promise<ReviseStoryPayload> {
    return this.steps.told(actor, await this.reviseStory.run(actor, storyChange(input)));
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => SubmitStoryPayload, {
    name: 'submitStory',
    description:
      'Hands the revision being worked on to the editors; asks for the sections that the kind demands. For those who work on it.',
  })
  async submit(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => SubmitStoryArgs, description: 'The story.' }) input: SubmitStoryArgs,
  ): Promise<SubmitStoryPayload> {
    return this.steps.told(actor, await this.submitStory.run(actor, stepOf(input)));
  }
}
