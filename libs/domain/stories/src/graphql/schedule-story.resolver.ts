import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor } from '#platform/graphql-kit';
import { CancelScheduledPublication } from '../application/cancel-scheduled-publication.js';
import { SchedulePublication } from '../application/schedule-publication.js';
import {
  CancelScheduledPublicationArgs,
  CancelScheduledPublicationPayload,
  SchedulePublicationArgs,
  SchedulePublicationPayload,
} from './schedule-story.type.js';
import { StorySteps, stepOf } from './story-steps.js';

/** Lets editors say when what was submitted is published. */
@Resolver()
export class ScheduleStoryResolver {
  constructor(
    private readonly schedulePublication: SchedulePublication,
    private readonly cancelScheduledPublication: CancelScheduledPublication,
    private readonly steps: StorySteps,
  ) {}

  @Access('EDITOR')
  @Mutation(() => SchedulePublicationPayload, {
    name: 'schedulePublication',
    description:
      'Has the submitted revision published at a moment to come, or at another than was said; revising, declining or taking the story down before ends that. For editors of its body, under the same rule as `publishStory`.',
  })
  async schedule(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => SchedulePublicationArgs, description: 'The story, and when.' })
    input: SchedulePublicationArgs,
  ): Promise<SchedulePublicationPayload> {
    const step = { ...stepOf(input), at: new Date(input.at) };
    return this.steps.told(actor, await this.schedulePublication.run(actor, step));
  }

  @Access('EDITOR')
  @Mutation(() => CancelScheduledPublicationPayload, {
    name: 'cancelScheduledPublication',
    description: 'Takes back when the submitted revision is published: it waits again. For editors of its body.',
  })
  async cancel(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => CancelScheduledPublicationArgs, description: 'The story.' })
    input: CancelScheduledPublicationArgs,
  ): Promise<CancelScheduledPublicationPayload> {
    return this.steps.told(actor, await this.cancelScheduledPublication.run(actor, stepOf(input)));
  }
}
