import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, Language } from '#kernel';
import { Access, CurrentActor, LanguageEnum } from '#platform/graphql-kit';
import { ReadStoryParts, type StoryPart } from '../application/read-story-parts.js';
import { SaveStoryPart } from '../application/save-story-part.js';
import type { ShownStory } from './shown-story.js';
import { SaveStoryPartArgs, SaveStoryPartPayload, StoryDraftPartType } from './story-draft.type.js';
import { StorySteps, stepOf } from './story-steps.js';
import { StoryType } from './story.type.js';

/** Lets those who work on a story save it as they write. */
@Resolver()
export class SaveStoryPartResolver {
  constructor(
    private readonly saveStoryPart: SaveStoryPart,
    private readonly parts: ReadStoryParts,
    private readonly steps: StorySteps,
  ) {}

  @Access('CONTRIBUTOR')
  @Mutation(() => SaveStoryPartPayload, {
    name: 'saveStoryPart',
    description:
      'Saves one part of the text of the revision being worked on, while it is being written. What others write in other parts stays; where somebody else has written in the same part since, it is refused with what they wrote. For those who work on the story.',
  })
  async save(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => SaveStoryPartArgs, description: 'The part and its words.' })
    input: SaveStoryPartArgs,
  ): Promise<SaveStoryPartPayload> {
    const step = { ...stepOf(input), basedOn: input.basedOn ?? null };
    const result = await this.saveStoryPart.run(actor, step);
    const isTold = result.ok || result.errors.some(({ path }) => path.at(-1) === 'basedOn');
    const parts = isTold ? await this.parts.run(actor, step.id, step.language) : null;
    const part = parts?.find((one) => one.part === step.part) ?? null;
    return { ...(await this.steps.told(actor, result)), part };
  }
}

/** The parts of the text being written, as the schema shows them. */
@Resolver(() => StoryType)
export class StoryPartsResolver {
  constructor(private readonly parts: ReadStoryParts) {}

  @ResolveField(() => [StoryDraftPartType], {
    nullable: true,
    description:
      'Each part of the text of the revision being worked on, in one language, with who last saved it; null to those who do not work on the story.',
  })
  draftParts(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of the text; the one the story is written in when left out.',
    })
    language: Language | null,
  ): Promise<readonly StoryPart[] | null> {
    return this.parts.run(actor, story.id, language ?? story.originalLanguage);
  }
}
