import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { StoryReader } from '#domain/stories';
import { Access, CurrentActor, PublicAccess, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { AcceptCoAuthorship } from '../application/accept-co-authorship.js';
import { RemoveCoAuthor } from '../application/remove-co-author.js';
import {
  AcceptCoAuthorshipArgs,
  AcceptCoAuthorshipPayload,
  RemoveCoAuthorArgs,
  RemoveCoAuthorPayload,
} from './co-author.type.js';

/** Lets people come to write a story together, and leave again. */
@Resolver()
export class CoAuthorResolver {
  constructor(
    private readonly acceptCoAuthorship: AcceptCoAuthorship,
    private readonly removeCoAuthor: RemoveCoAuthor,
    private readonly stories: StoryReader,
  ) {}

  @PublicAccess('whoever has the link may have no role yet; the verb asks for a signed-in person')
  @Mutation(() => AcceptCoAuthorshipPayload, {
    name: 'acceptCoAuthorship',
    description: 'Takes up an invitation to write a story together, once. For people who have signed in.',
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AcceptCoAuthorshipArgs, description: 'The invitation.' })
    { secret }: AcceptCoAuthorshipArgs,
  ): Promise<AcceptCoAuthorshipPayload> {
    const result = await this.acceptCoAuthorship.run(actor, secret);
    const story = result.ok
      ? await this.stories.byId({ ...actor, stories: [...(actor.stories ?? []), result.value] }, result.value)
      : null;
    return payloadOf('story', result, () => story);
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => RemoveCoAuthorPayload, {
    name: 'removeCoAuthor',
    description: 'Ends that somebody writes a story. For the person and for those in whose care the story is.',
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RemoveCoAuthorArgs, description: 'Who, and which story.' })
    input: RemoveCoAuthorArgs,
  ): Promise<RemoveCoAuthorPayload> {
    const storyId = fromGlobalId('Story', input.storyId, 'input', 'storyId');
    const personId = fromGlobalId('Person', input.personId, 'input', 'personId');
    const result = await this.removeCoAuthor.run(actor, { storyId, personId });
    const left = { ...actor, stories: (actor.stories ?? []).filter((id) => id !== storyId) };
    const story = result.ok ? await this.stories.byId(left, storyId) : null;
    return payloadOf('story', result, () => story);
  }
}
