import { Field, ObjectType } from '@nestjs/graphql';
import { ConceptSchemeEnum } from '#domain/taxonomy/graphql';
import type { Suggestion, SuggestionKind } from '../application/suggestion.js';
import { SuggestionKindEnum } from './search.enums.js';

/** A completion of what is being typed. */
@ObjectType('Suggestion', { description: 'A completion of what is being typed.' })
export class SuggestionType implements Suggestion {
  @Field(() => SuggestionKindEnum, { description: 'What it leads to.' })
  kind: SuggestionKind;

  @Field(() => String, { description: 'What to show: a label, the name in use, or a title.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'The other name that was met, such as a former one or one in another language.',
  })
  matched: string | null;

  @Field(() => String, { description: 'The slug of the concept, body or story.' })
  slug: string;

  @Field(() => ConceptSchemeEnum, { nullable: true, description: 'The vocabulary, for concepts.' })
  scheme: 'SECTOR' | 'METHOD' | null;
}
