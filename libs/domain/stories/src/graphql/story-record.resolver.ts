import { ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import { Cacheable, DateTimeScalar, type GraphqlContext } from '#platform/graphql-kit';
import type { ShownStory } from './shown-story.js';
import { StoryLoader } from './story.loader.js';
import { ReviewNoteType, StoryProvenanceType } from './story-parts.type.js';
import { StoryType } from './story.type.js';

type Soon<T> = T | Promise<T>;

/** Where a story comes from and what has been said about it. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryRecordResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What this revision changed, in the words of its writer.',
  })
  changeNote(story: ShownStory, _: unknown, context: GraphqlContext): Soon<string | null> {
    return this.stories.ofWhole(context, story, ({ changeNote }) => changeNote);
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'When this revision was published.' })
  revisionPublishedAt(story: ShownStory, _: unknown, context: GraphqlContext): Soon<string | null> {
    return this.stories.ofWhole(context, story, ({ revisionPublishedAt }) => revisionPublishedAt);
  }

  @ResolveField(() => DateTimeScalar, { description: 'When the story was started here.' })
  createdAt(story: ShownStory, _: unknown, context: GraphqlContext): Soon<string> {
    return this.stories.ofWhole(context, story, ({ createdAt }) => createdAt);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The body that has the story in its care; null for none, and where the story withholds it.',
  })
  managingOrganisation(story: ShownStory, _: unknown, context: GraphqlContext): Soon<OrganisationRef | null> {
    return this.stories.ofWhole(context, story, ({ managingOrganisation }) => managingOrganisation);
  }

  @ResolveField(() => StoryProvenanceType, {
    nullable: true,
    description: 'Where it was imported from; null for one written here.',
  })
  provenance(story: ShownStory, _: unknown, context: GraphqlContext): Soon<StoryProvenanceType | null> {
    return this.stories.ofWhole(context, story, ({ source, externalId, sourceUrl }) =>
      source === null || externalId === null ? null : { source, externalId, url: sourceUrl },
    );
  }

  @ResolveField(() => [ReviewNoteType], {
    description: 'What was said when steps were taken, newest first; nothing to those who do not work on the story.',
  })
  reviewNotes(story: ShownStory, _: unknown, context: GraphqlContext): Soon<readonly ReviewNoteType[]> {
    return this.stories.ofWhole(context, story, ({ reviewNotes }) => reviewNotes);
  }
}
