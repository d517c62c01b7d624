import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Cacheable, CurrentActor, type LoaderCache, Loaders } from '#platform/graphql-kit';
import { StoryRevisionsReader } from '../persistence/story-revisions.reader.js';
import type { ShownStory } from './shown-story.js';
import { StoryRevisionType } from './story-parts.type.js';
import { StoryType } from './story.type.js';

/** The published revisions of a story. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryRevisionsResolver {
  constructor(
    private readonly reader: StoryRevisionsReader,
    private readonly config: AppConfig,
  ) {}

  @ResolveField(() => [StoryRevisionType], { description: 'Its published revisions, newest first.' })
  async revisions(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<StoryRevisionType[]> {
    const found = await loaders.load('story.revisions', story.id, (ids) => this.reader.published(actor, ids));
    const url = `${this.config.http.publicUrl}/stories/${story.slug}/revisions`;
    return (found ?? []).map((revision) => ({ ...revision, url: `${url}/${revision.number}` }));
  }
}
