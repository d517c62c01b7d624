import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { type ShownStory, StoryType } from '#domain/stories/graphql';
import { CurrentActor, type LoaderCache, Loaders, toGlobalId } from '#platform/graphql-kit';
import type { CoAuthorInvitation } from '../co-author.js';
import { CoAuthorReader, type CoWriting } from '../persistence/co-author.reader.js';
import { CoAuthorInvitationType, CoAuthorType } from './co-author.type.js';

/** An invitation as the schema shows it. */
export const shownInvitation = (invitation: CoAuthorInvitation): CoAuthorInvitationType => ({
  ...invitation,
  id: toGlobalId('CoAuthorInvitation', invitation.id),
});

/** Who writes a story together, as those who work on it see it. */
@Resolver(() => StoryType)
export class StoryCoAuthorsResolver {
  constructor(private readonly reader: CoAuthorReader) {}

  @ResolveField(() => [CoAuthorType], {
    description: 'Who writes it together with the body that keeps it; empty to those who do not work on it.',
  })
  async coAuthors(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly CoAuthorType[]> {
    const { coAuthors = [] } = (await this.writing(story, actor, loaders)) ?? {};
    return coAuthors.map((coAuthor) => ({ ...coAuthor, personId: toGlobalId('Person', coAuthor.personId) }));
  }

  @ResolveField(() => [CoAuthorInvitationType], {
    description: 'Who is invited to write it; empty to those who do not work on it.',
  })
  async coAuthorInvitations(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly CoAuthorInvitationType[]> {
    const { invitations = [] } = (await this.writing(story, actor, loaders)) ?? {};
    return invitations.map(shownInvitation);
  }

  private writing({ id }: ShownStory, actor: Actor, loaders: LoaderCache): Promise<CoWriting | null> {
    return loaders.load('story.coAuthors', id, (ids) => this.reader.ofStories(actor, ids));
  }
}
