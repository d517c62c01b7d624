import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { DateScalar, LanguageEnum, NodeType, PageInfo, UrlScalar } from '#platform/graphql-kit';
import type { ConceptScheme, ConceptView, LabelKind } from '../concept.js';
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
@ObjectType('Concept', { implements: () => [NodeType], description: 'A concept of a vocabulary, such as a sector or a method.' })
export class ConceptType implements Omit<ConceptView, 'id'> {
  @Field(() => ID, { description: 'The permanent id of the concept.' })
  id: string;

  @Field(() => ConceptSchemeEnum, { description: 'The vocabulary it belongs to.' })
  scheme: ConceptScheme;

  @Field(() => String, { description: 'Its short name in addresses and filters, unique in its vocabulary.' })
  slug: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Its address as linked data, where it has one.' })
  uri: string | null;

  @Field(() => String, { nullable: true, description: 'Its code in the source, such as 01.3.1 in COFOG.' })
  notation: string | null;

  @Field(() => String, { description: 'Its preferred label in the language asked for, or the nearest language that has one.' })
  label: string;

  @Field(() => LanguageEnum, { description: 'The language the label is in.' })
  labelLanguage: Language;

  @Field(() => String, { nullable: true, description: 'What it means, where we have put it into words.' })
  definition: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was in use.' })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it was in use; its stories stay.' })
  validTo: string | null;

  @Field(() => Int, { description: 'How many times it has been written down; give it back when changing it.' })
  version: number;

  language: Language;
}

/** A concept in a list. */
@ObjectType('ConceptEdge', { description: 'A concept in a list.' })
export class ConceptEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => ConceptType, { description: 'The concept.' })
  node: ConceptView;
}

/** A page of concepts. */
@ObjectType('ConceptConnection', { description: 'A page of concepts.' })
export class ConceptConnection {
  @Field(() => [ConceptEdge], { description: 'The concepts of the page with their places.' })
  edges: readonly ConceptEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
