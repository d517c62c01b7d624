import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor, Result } from '#kernel';
import { Access, CurrentActor, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { AssignReview } from '../application/assign-review.js';
import { TickReviewItem } from '../application/tick-review-item.js';
import { ReviewReader } from '../persistence/review.reader.js';
import { AssignReviewArgs, TickReviewItemArgs } from './review.inputs.js';
import { AssignReviewPayload, TickReviewItemPayload } from './review.payloads.js';

/** Lets editors share out what waits for review, and say what they have looked at. */
@Resolver()
export class LeadReviewResolver {
  constructor(
    private readonly assignReview: AssignReview,
    private readonly tickReviewItem: TickReviewItem,
    private readonly reader: ReviewReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => AssignReviewPayload, {
    name: 'assignReview',
    description: 'Gives what was submitted to one of the editors of its body, and says until when. For any of them.',
  })
  async assign(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AssignReviewArgs, description: 'Who, what and until when.' })
    input: AssignReviewArgs,
  ): Promise<AssignReviewPayload> {
    const { personId, dueOn } = input;
    const storyId = fromGlobalId('Story', input.storyId, 'input', 'storyId');
    const person = typeof personId === 'string' ? fromGlobalId('Person', personId, 'input', 'personId') : personId;
    return this.payload(actor, await this.assignReview.run(actor, { storyId, personId: person, dueOn }));
  }

  @Access('EDITOR')
  @Mutation(() => TickReviewItemPayload, {
    name: 'tickReviewItem',
    description: 'Says what on the checklist has been looked at in what was submitted. For editors of its body.',
  })
  async tick(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => TickReviewItemArgs, description: 'What has been looked at.' })
    input: TickReviewItemArgs,
  ): Promise<TickReviewItemPayload> {
    const storyId = fromGlobalId('Story', input.storyId, 'input', 'storyId');
    return this.payload(actor, await this.tickReviewItem.run(actor, { ...input, storyId }));
  }

  private async payload(actor: Actor, result: Result<string>): Promise<AssignReviewPayload> {
    const review = result.ok ? (await this.reader.ofStories(actor, [result.value])).get(result.value) : null;
    return payloadOf('review', result, () => review ?? null);
  }
}
