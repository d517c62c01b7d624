import { ResolveField, Resolver } from '@nestjs/graphql';
import { AppConfig } from '#platform/config';
import { Cacheable, type GraphqlContext } from '#platform/graphql-kit';
import { storyAddress } from '../domain/story-address.js';
import type { ShownStory } from './shown-story.js';
import { StoryLoader } from './story.loader.js';
import { StoryRevisionType } from './story-parts.type.js';
import { StoryType } from './story.type.js';

/** The published revisions of a story. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryRevisionsResolver {
  constructor(
    private readonly stories: StoryLoader,
    private readonly config: AppConfig,
  ) {}

  @ResolveField(() => [StoryRevisionType], { description: 'Its published revisions, newest first.' })
  revisions(
    story: ShownStory,
    _: unknown,
    context: GraphqlContext,
  ): readonly StoryRevisionType[] | Promise<readonly StoryRevisionType[]> {
    const url = `${storyAddress(this.config.http.publicUrl, story.slug)}/revisions`;
    return this.stories.ofWhole(context, story, ({ revisions }) =>
      revisions.map((revision) => ({ ...revision, url: `${url}/${revision.number}` })),
    );
  }
}
