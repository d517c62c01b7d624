import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { LanguageEnum, NodeType, PageInfo, UrlScalar } from '#platform/graphql-kit';
import type { ConceptRef, ConceptScheme, LabelKind } from '../concept.js';
import { ConceptSchemeEnum, LabelKindEnum } from './concept.enums.js';

/** A name of a concept. */
@ObjectType('ConceptLabel', { description: 'A name of a concept in one language.' })
export class ConceptLabelType {
  @Field(() => LanguageEnum, { description: 'The language of the name.' })
  language: Language;

  @Field(() => LabelKindEnum, { description: 'How the name is used.' })
  kind: LabelKind;

  @Field(() => String, { description: 'The name itself.' })
  label: string;
}

/** A concept of a vocabulary. */
@ObjectType('Concept', {
  implements: () => [NodeType],
  description: 'A concept of a vocabulary, such as a sector or a method.',
})
export class ConceptType implements ConceptRef {
  @Field(() => ID, { description: 'The permanent id of the concept.' })
  id: string;

  @Field(() => ConceptSchemeEnum, { description: 'The vocabulary it belongs to.' })
  scheme: ConceptScheme;

  @Field(() => String, { description: 'Its short name in addresses and filters, unique in its vocabulary.' })
  slug: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Its address as linked data, where it has one.' })
  uri: string | null;

  @Field(() => String, {
    description: 'Its preferred label in the language asked for, or the nearest language that has one.',
  })
  label: string;

  @Field(() => LanguageEnum, { description: 'The language the label is in.' })
  labelLanguage: Language;

  language: Language;
}

/** A concept in a list. */
@ObjectType('ConceptEdge', { description: 'A concept in a list.' })
export class ConceptEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => ConceptType, { description: 'The concept.' })
  node: ConceptRef;
}

/** A page of concepts. */
@ObjectType('ConceptConnection', { description: 'A page of concepts.' })
export class ConceptConnection {
  @Field(() => [ConceptEdge], { description: 'The concepts of the page with their places.' })
  edges: readonly ConceptEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
