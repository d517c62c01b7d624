import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { Actor } from '#kernel';
import { Access, CurrentActor, UserErrorType, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { EraseContributor } from '../application/erase-contributor.js';
import type { StoryView } from '../domain/story-view.js';
import { StoryReader } from '../persistence/story.reader.js';
import { StoryType } from './story.type.js';

/** Who is to be named no longer in which story. */
@InputType('EraseContributorInput', { description: 'Who is to be named no longer in which story.' })
export class EraseContributorArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the story.' })
  id: string;

  @MaxLength(1_000)
  @Field(() => String, { description: 'The name as it stands there, in any revision; capitals make no difference.' })
  name: string;
}

/** Why no name was taken out. */
@ObjectType('EraseContributorError', {
  implements: () => [UserErrorType],
  description: 'Why no name was taken out of a story.',
})
export class EraseContributorError extends UserErrorType {}

/** What came of taking a name out of a story. */
@ObjectType('EraseContributorPayload', { description: 'What came of taking a name out of a story.' })
export class EraseContributorPayload {
  @Field(() => StoryType, { nullable: true, description: 'The story as it stands now; null when it was refused.' })
  story: StoryView | null;

  @Field(() => [EraseContributorError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly EraseContributorError[];
}

/** Lets editors take names out of stories. */
@Resolver()
export class EraseContributorResolver {
  constructor(
    private readonly eraseContributor: EraseContributor,
    private readonly stories: StoryReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => EraseContributorPayload, {
    name: 'eraseContributor',
    description:
      'Takes a contributor out of a story, out of all its revisions, for somebody who asks to be forgotten; the story stays. For its editors.',
  })
  async erase(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => EraseContributorArgs, description: 'Who, and which story.' })
    { id, name }: EraseContributorArgs,
  ): Promise<EraseContributorPayload> {
    const storyId = fromGlobalId('Story', id, 'input', 'id');
    const result = await this.eraseContributor.run(actor, { id: storyId, name });
    const story = result.ok ? await this.stories.byId(actor, storyId) : null;
    return payloadOf('story', result, () => story);
  }
}
