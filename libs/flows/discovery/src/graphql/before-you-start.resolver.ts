import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor, Language } from '#kernel';
import { CurrentActor, LanguageEnum, PublicAccess } from '#platform/graphql-kit';
import { BeforeYouStart } from '../application/before-you-start.js';
import { PhaseToLearnFromType } from './before-you-start.type.js';

/** The experience check as the schema shows it. */
@Resolver(() => PhaseToLearnFromType)
export class BeforeYouStartResolver {
  constructor(private readonly beforeYouStart: BeforeYouStart) {}

  @PublicAccess('the policy decides which stories a caller is shown; the text is not kept')
  @Query(() => [PhaseToLearnFromType], {
    name: 'beforeYouStart',
    description:
      'Experience check (erfaringssjekk): the published stories closest to a mandate, a plan or a procurement text, by phase, with the lessons that belong there. The text is not kept.',
  })
  async check(
    @CurrentActor() actor: Actor,
    @Args({ name: 'text', type: () => String, description: 'What is about to be begun, at most 20,000 characters.' })
    text: string,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: 3,
      description: 'How many stories to give for each phase, at most 10.',
    })
    first: number | null,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: "The language of the texts; each story's original one when left out.",
    })
    language: Language | null,
  ): Promise<readonly PhaseToLearnFromType[]> {
    return this.beforeYouStart.run(actor, { text, first: first ?? 3, language });
  }
}
