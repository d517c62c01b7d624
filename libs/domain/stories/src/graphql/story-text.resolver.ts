import { ResolveField, Resolver } from '@nestjs/graphql';
import { Cacheable, type GraphqlContext, MarkdownScalar } from '#platform/graphql-kit';
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

type Soon<T> = T | Promise<T>;

/** The text of a story and what belongs to it. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryTextResolver {
  constructor(private readonly stories: StoryLoader) {}

  @ResolveField(() => [StorySectionType], { description: 'Its text, section by section.' })
  sections(story: ShownStory, _: unknown, context: GraphqlContext): Soon<readonly StorySectionType[]> {
    return this.stories.ofWhole(context, story, ({ sections, textLanguage }) =>
      sections.map((section) => ({ ...section, heading: sectionHeading(section, textLanguage) })),
    );
  }

  @ResolveField(() => MarkdownScalar, { description: 'Its whole text in Markdown, each section under its heading.' })
  body(story: ShownStory, _: unknown, context: GraphqlContext): Soon<string> {
    return this.stories.ofWhole(context, story, ({ sections, textLanguage }) => storyBody(sections, textLanguage));
  }

  @ResolveField(() => String, {
    description:
      'Its whole text as HTML that can do nothing: no scripts, styles, images or frames; headings begin at `h2`.',
  })
  bodyHtml(story: ShownStory, _: unknown, context: GraphqlContext): Soon<string> {
    return this.stories.ofWhole(context, story, ({ sections, textLanguage }) =>
      renderMarkdown(storyBody(sections, textLanguage)),
    );
  }

  @ResolveField(() => [StoryGoalType], { description: 'What was to be reached.' })
  goals(story: ShownStory, _: unknown, context: GraphqlContext): Soon<readonly StoryGoalType[]> {
    return this.stories.ofWhole(context, story, ({ goals }) => goals);
  }

  @ResolveField(() => [StoryAnchoringType], { description: 'What was done to bring stakeholders along (forankring).' })
  anchoring(story: ShownStory, _: unknown, context: GraphqlContext): Soon<readonly StoryAnchoringType[]> {
    return this.stories.ofWhole(context, story, ({ anchoring }) => anchoring);
  }

  @ResolveField(() => [ContributorType], {
    description: 'Those who wrote it; nobody where the story withholds its organisation.',
  })
  contributors(story: ShownStory, _: unknown, context: GraphqlContext): Soon<readonly ContributorType[]> {
    return this.stories.ofWhole(context, story, ({ contributors }) => contributors);
  }

  @ResolveField(() => [StoryAttachmentType], { description: 'Documents and recordings that belong to it.' })
  attachments(story: ShownStory, _: unknown, context: GraphqlContext): Soon<readonly StoryAttachmentType[]> {
    return this.stories.ofWhole(context, story, ({ attachments }) => attachments);
  }
}
