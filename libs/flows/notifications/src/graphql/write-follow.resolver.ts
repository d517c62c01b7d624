import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, type Result, badInput } from '#kernel';
import { personIdOf } from '#domain/identity';
import { Access, CurrentActor, fromGlobalId, payloadOf, toGlobalId } from '#platform/graphql-kit';
import { BeginFollow } from '../application/begin-follow.js';
import { ChangeFollow } from '../application/change-follow.js';
import { EndFollow } from '../application/end-follow.js';
import { FollowReader } from '../persistence/follow.reader.js';
import { ChangeFollowArgs, FollowArgs, UnfollowArgs } from './notification.inputs.js';
import { ChangeFollowPayload, FollowPayload, UnfollowPayload } from './notification.payloads.js';

/** Lets people follow things. */
@Resolver()
export class WriteFollowResolver {
  constructor(
    private readonly beginFollow: BeginFollow,
    private readonly changeFollow: ChangeFollow,
    private readonly endFollow: EndFollow,
    private readonly follows: FollowReader,
  ) {}

  @Access('READER')
  @Mutation(() => FollowPayload, {
    name: 'follow',
    description:
      'Follows something; what is followed already is told of at the new pace. For people who have signed in.',
  })
  async follow(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => FollowArgs, description: 'What to follow, and how often to be told by mail.' })
    input: FollowArgs,
  ): Promise<FollowPayload> {
    const story = input.story ? fromGlobalId('Story', input.story, 'input', 'story') : null;
    if (input.search?.filter?.editorialStates)
      throw badInput('Only what is published is told of.', 'input', 'search', 'filter', 'editorialStates');
    const search = input.search ? { query: input.search.query, filter: { ...input.search.filter } } : null;
    return this.payload(actor, await this.beginFollow.run(actor, { ...input, story, search }));
  }

  @Access('READER')
  @Mutation(() => ChangeFollowPayload, {
    name: 'changeFollow',
    description: 'Has mails tell more or less often of something that is followed. For whoever follows it.',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ChangeFollowArgs, description: 'What is followed, and the new pace.' })
    { id, frequency }: ChangeFollowArgs,
  ): Promise<ChangeFollowPayload> {
    const key = fromGlobalId('Follow', id, 'input', 'id');
    return this.payload(actor, await this.changeFollow.run(actor, { id: key, frequency }));
  }

  @Access('READER')
  @Mutation(() => UnfollowPayload, {
    name: 'unfollow',
    description: 'Follows something no longer. For whoever follows it.',
  })
  async unfollow(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => UnfollowArgs, description: 'What is to be followed no longer.' })
    { id }: UnfollowArgs,
  ): Promise<UnfollowPayload> {
    const key = fromGlobalId('Follow', id, 'input', 'id');
    const result = await this.endFollow.run(actor, { id: key });
    return payloadOf('followId', result, () => toGlobalId('Follow', key));
  }

  private async payload(actor: Actor, result: Result<string>): Promise<FollowPayload> {
    const follow = result.ok ? await this.follows.byId(personIdOf(actor) ?? '', result.value) : null;
    return payloadOf('follow', result, () => follow);
  }
}
