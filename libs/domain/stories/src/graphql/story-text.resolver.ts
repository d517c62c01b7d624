import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Cacheable, CurrentActor, type LoaderCache, Loaders, MarkdownScalar } from '#platform/graphql-kit';
import { renderMarkdown } from '#platform/markdown';
import { sectionHeading, storyBody } from '../domain/story-sections.js';
import type { ShownStory } from './shown-story.js';
import { StoryLoader } from './story.loader.js';
import {
  ContributorType,
  StoryAnchoringType,
  StoryAttachmentType,
  StoryGoalType,
  StorySectionType,
} from './story-parts.type.js';
import { StoryType } from './story.type.js';

/** The text of a story and what belongs to it. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryTextResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => [StorySectionType], { description: 'Its text, section by section.' })
  async sections(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<StorySectionType[]> {
    const { sections, textLanguage } = await this.stories.whole(actor, story, loaders);
    return sections.map((section) => ({ ...section, heading: sectionHeading(section, textLanguage) }));
  }

  @ResolveField(() => MarkdownScalar, { description: 'Its whole text in Markdown, each section under its heading.' })
  async body(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<string> {
    const { sections, textLanguage } = await this.stories.whole(actor, story, loaders);
    return storyBody(sections, textLanguage);
  }

  @ResolveField(() => String, {
    description:
      'Its whole text as HTML that can do nothing: no scripts, styles, images or frames; headings begin at `h2`.',
  })
  async bodyHtml(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<string> {
    return renderMarkdown(await this.body(story, actor, loaders));
  }

  @ResolveField(() => [StoryGoalType], { description: 'What was to be reached.' })
  async goals(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly StoryGoalType[]> {
    return (await this.stories.whole(actor, story, loaders)).goals;
  }

  @ResolveField(() => [StoryAnchoringType], { description: 'What was done to bring stakeholders along (forankring).' })
  async anchoring(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly StoryAnchoringType[]> {
    return (await this.stories.whole(actor, story, loaders)).anchoring;
  }

  @ResolveField(() => [ContributorType], {
    description: 'Those who wrote it; nobody where the story withholds its organisation.',
  })
  async contributors(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly ContributorType[]> {
    return (await this.stories.whole(actor, story, loaders)).contributors;
  }

  @ResolveField(() => [StoryAttachmentType], { description: 'Documents and recordings that belong to it.' })
  async attachments(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly StoryAttachmentType[]> {
    return (await this.stories.whole(actor, story, loaders)).attachments;
  }
}
