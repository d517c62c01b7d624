import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import type { OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import { Cacheable, CurrentActor, DateTimeScalar, type LoaderCache, Loaders } from '#platform/graphql-kit';
import { type ShownStory, organisationRef, readerLanguage } from './shown-story.js';
import { StoryLoader } from './story.loader.js';
import { ReviewNoteType, StoryProvenanceType } from './story-parts.type.js';
import { StoryType } from './story.type.js';

/** Where a story comes from and what has been said about it. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryRecordResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What this revision changed, in the words of its writer.',
  })
  async changeNote(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<string | null> {
    return (await this.stories.whole(actor, story, loaders)).changeNote;
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'When this revision was published.' })
  async revisionPublishedAt(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<string | null> {
    return (await this.stories.whole(actor, story, loaders)).revisionPublishedAt;
  }

  @ResolveField(() => DateTimeScalar, { description: 'When the story was started here.' })
  async createdAt(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<string> {
    return (await this.stories.whole(actor, story, loaders)).createdAt;
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The body that has the story in its care; null for none, and where the story withholds it.',
  })
  async managingOrganisation(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<OrganisationRef | null> {
    const { managingOrganisation } = await this.stories.whole(actor, story, loaders);
    return managingOrganisation && organisationRef(managingOrganisation, readerLanguage(story));
  }

  @ResolveField(() => StoryProvenanceType, {
    nullable: true,
    description: 'Where it was imported from; null for one written here.',
  })
  async provenance(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<StoryProvenanceType | null> {
    const { source, externalId, sourceUrl } = await this.stories.whole(actor, story, loaders);
    return source === null || externalId === null ? null : { source, externalId, url: sourceUrl };
  }

  @ResolveField(() => [ReviewNoteType], {
    description: 'What was said when steps were taken, newest first; nothing to those who do not work on the story.',
  })
  async reviewNotes(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly ReviewNoteType[]> {
    return (await this.stories.whole(actor, story, loaders)).reviewNotes;
  }
}
