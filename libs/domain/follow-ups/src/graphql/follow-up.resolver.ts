import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { type StoryCard, StoryReader } from '#domain/stories';
import { type ShownStory, StoryType } from '#domain/stories/graphql';
import {
  Access,
  Cacheable,
  type ConnectionShape,
  CurrentActor,
  ForwardPageArgs,
  type LoaderCache,
  Loaders,
  connectionOf,
  fromGlobalId,
  payloadOf,
} from '#platform/graphql-kit';
import { AnswerFollowUp } from '../application/answer-follow-up.js';
import type { FollowUpView } from '../domain/follow-up.js';
import { FollowUpReader } from '../persistence/follow-up.reader.js';
import {
  AnswerFollowUpArgs,
  AnswerFollowUpPayload,
  FollowUpConnection,
  FollowUpEdge,
  FollowUpType,
} from './follow-up.type.js';

/** Follow-ups as those who keep stories see and answer them. */
@Resolver(() => FollowUpEdge)
export class FollowUpResolver {
  constructor(
    private readonly followUps: FollowUpReader,
    private readonly answerFollowUp: AnswerFollowUp,
    private readonly stories: StoryReader,
  ) {}

  @Access('CONTRIBUTOR')
  @Query(() => FollowUpConnection, {
    name: 'dueFollowUps',
    description: 'Published stories that the caller works on and that are to be followed up, longest due first.',
  })
  async due(@CurrentActor() actor: Actor, @Args() args: ForwardPageArgs): Promise<ConnectionShape<FollowUpView>> {
    return connectionOf(await this.followUps.due(actor, pageRequest(args)));
  }

  @ResolveField(() => StoryType, {
    nullable: true,
    description: 'The story; null when it was taken from the caller in this very moment.',
  })
  async node(
    @Parent() { node }: FollowUpEdge,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<StoryCard | null> {
    const found = await loaders.load('follow-up.story', node.storyId, async (ids) => {
      const cards = await this.stories.cardsByIds(actor, ids);
      return new Map(cards.flatMap((card) => (card === null ? [] : [[card.id, card] as const])));
    });
    return found ?? null;
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => AnswerFollowUpPayload, {
    name: 'answerFollowUp',
    description: 'Says whether what a published story tells still holds. For those who work on the story.',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AnswerFollowUpArgs, description: 'The answer.' })
    { storyId, answer, note = null, nextOn = null }: AnswerFollowUpArgs,
  ): Promise<AnswerFollowUpPayload> {
    const id = fromGlobalId('Story', storyId, 'input', 'storyId');
    const result = await this.answerFollowUp.run(actor, { storyId: id, answer, note, nextOn });
    const story = result.ok ? await this.stories.byId(actor, id) : null;
    return payloadOf('story', result, () => story);
  }
}

/** How a story is followed up, as its readers see it. */
@Cacheable()
@Resolver(() => StoryType)
export class StoryFollowUpResolver {
  constructor(private readonly followUps: FollowUpReader) {}

  @ResolveField(() => FollowUpType, {
    nullable: true,
    description: 'How it is followed up; null while it is not published, and where no body keeps it.',
  })
  async followUp(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<FollowUpView | null> {
    const found = await loaders.load('story.followUp', story.id, (ids) => this.followUps.ofStories(actor, ids));
    return found ?? null;
  }
}
