import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor, Language } from '#kernel';
import { CurrentActor, LanguageEnum, PublicAccess } from '#platform/graphql-kit';
import type { Suggestion } from '../application/suggestion.js';
import { SuggestionReader } from '../persistence/suggestion.reader.js';
import { SuggestionType } from './suggestion.type.js';

/** Type-ahead as the schema shows it. */
@Resolver(() => SuggestionType)
export class SuggestResolver {
  constructor(private readonly suggestions: SuggestionReader) {}

  @PublicAccess('vocabularies and bodies are open; the policy decides which titles a caller is shown')
  @Query(() => [SuggestionType], {
    name: 'suggest',
    description:
      'Completes what is being typed: concepts by their names in all languages, bodies by former names too, titles of published stories.',
  })
  suggest(
    @CurrentActor() actor: Actor,
    @Args({
      name: 'prefix',
      type: () => String,
      description: 'The beginning of a word; nothing is suggested before two letters or digits.',
    })
    prefix: string,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: 8,
      description: 'How many suggestions to give, at most 20.',
    })
    first: number | null,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of what is shown; bokmål when left out.',
    })
    language: Language | null,
  ): Promise<readonly Suggestion[]> {
    return this.suggestions.suggest(actor, prefix, first ?? 8, language ?? 'nb');
  }
}
