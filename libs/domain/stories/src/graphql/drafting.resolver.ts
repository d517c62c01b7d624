import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, Language } from '#kernel';
import { Cacheable, CurrentActor, LanguageEnum, PublicAccess } from '#platform/graphql-kit';
import { CompareRevisions } from '../application/compare-revisions.js';
import { FindMissingParts } from '../application/find-missing-parts.js';
import { wordsForMissing } from '../domain/missing-parts.js';
import type { StoryComparison } from '../application/story-comparison.js';
import type { StoryKind } from '../domain/story-content.js';
import { type StoryTemplate, storyTemplate } from '../application/story-template.js';
import { MissingPartType, StoryComparisonType, StoryTemplateType } from './drafting.type.js';
import type { ShownStory } from './shown-story.js';
import { StoryKindEnum } from './story.enums.js';
import { StoryType } from './story.type.js';

/** Revisions beside each other, as the schema shows them. */
@Resolver(() => StoryComparisonType)
export class CompareRevisionsResolver {
  constructor(private readonly compareRevisions: CompareRevisions) {}

  @PublicAccess('the policy decides which revisions a caller is shown')
  @Cacheable()
  @Query(() => StoryComparisonType, {
    name: 'compareRevisions',
    nullable: true,
    description: 'How two revisions of a story differ, word by word; null when the caller may not see both.',
  })
  compare(
    @CurrentActor() actor: Actor,
    @Args({ name: 'slug', type: () => String, description: "The story's slug, present or former." }) slug: string,
    @Args({ name: 'from', type: () => Int, description: 'The number of the earlier revision.' }) from: number,
    @Args({
      name: 'to',
      type: () => Int,
      nullable: true,
      description:
        'The number of the later one; left out, the one being worked on for those who work on the story, else the published one.',
    })
    to: number | null,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of the texts; the one the story was written in when left out.',
    })
    language: Language | null,
  ): Promise<StoryComparison | null> {
    return this.compareRevisions.run(actor, { slug, from, to, language });
  }
}

/** What helps to write a story, as the schema shows it. */
@Resolver(() => StoryTemplateType)
export class StoryTemplateResolver {
  @PublicAccess('the same for everybody')
  @Cacheable()
  @Query(() => StoryTemplateType, {
    name: 'storyTemplate',
    description: 'What to write in a story of some kind, part by part, with help and examples.',
  })
  template(
    @Args({ name: 'kind', type: () => StoryKindEnum, description: 'The kind of story.' }) kind: StoryKind,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of help and examples; bokmål when left out, and for Sami.',
    })
    language: Language | null,
  ): StoryTemplate {
    return storyTemplate(kind, language ?? 'nb');
  }
}

/** What a story lacks, as the schema shows it. */
@Resolver(() => StoryType)
export class MissingPartsResolver {
  constructor(private readonly findMissingParts: FindMissingParts) {}

  @ResolveField(() => [MissingPartType], {
    nullable: true,
    description:
      'What the revision being worked on does not say yet, what is compulsory first; null to those who do not work on the story.',
  })
  async missing(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of the messages; bokmål when left out, and for Sami.',
    })
    language: Language | null,
  ): Promise<readonly MissingPartType[] | null> {
    const missing = await this.findMissingParts.run(actor, story.id);
    return missing?.map((part) => ({ ...part, message: wordsForMissing(part, language ?? 'nb') })) ?? null;
  }
}
