import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { DateScalar, LanguageEnum, UrlScalar } from '#platform/graphql-kit';
import type { ConceptRelationKind, ConceptScheme, LabelKind } from '../concept.js';
import { ConceptRelationEnum, ConceptSchemeEnum, LabelKindEnum } from './concept.enums.js';

/** A text in one language. */
@InputType({ description: 'A text in one language.' })
export class LocalisedTextInput {
  @Field(() => LanguageEnum, { description: 'The language of the text.' })
  language: Language;

  @MaxLength(2000)
  @Field(() => String, { description: 'The text, at most 2,000 characters.' })
  text: string;
}

/** A name given to a concept. */
@InputType({ description: 'A name given to a concept.' })
export class ConceptLabelInput {
  @Field(() => LanguageEnum, { description: 'The language of the name.' })
  language: Language;

  @Field(() => LabelKindEnum, { description: 'How the name is used.' })
  kind: LabelKind;

  @Field(() => String, { description: 'The name itself, at most 200 characters.' })
  label: string;
}

/** A relation given to a concept. */
@InputType({ description: 'A relation given to a concept.' })
export class ConceptRelationInput {
  @Field(() => ConceptRelationEnum, { description: 'How it stands to the other.' })
  kind: ConceptRelationKind;

  @Field(() => ConceptSchemeEnum, { description: 'The vocabulary of the other.' })
  scheme: ConceptScheme;

  @MaxLength(120)
  @Field(() => String, { description: 'The slug of the other.' })
  slug: string;
}

/** What is written down of a concept. */
@InputType('DefineConceptInput', {
  description: 'All that is written down of a concept; what is left out is empty afterwards.',
})
export class DefineConceptArgs {
  @Field(() => ConceptSchemeEnum, { description: 'The vocabulary.' })
  scheme: ConceptScheme;

  @MaxLength(120)
  @Field(() => String, { description: 'Its short name, unique in the vocabulary.' })
  slug: string;

  @Field(() => Int, { nullable: true, description: 'The version being changed; left out for a new concept.' })
  expectedVersion?: number | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its address as linked data.' })
  uri?: string | null;

  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Its code in the source.' })
  notation?: string | null;

  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConceptLabelInput)
  @Field(() => [ConceptLabelInput], { description: 'Its names, at most 200; one preferred in each language.' })
  labels: ConceptLabelInput[];

  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: 'What it means, one text in each language.' })
  definition?: LocalisedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it is in use.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it is in use.' })
  validTo?: string | null;

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConceptRelationInput)
  @Field(() => [ConceptRelationInput], { nullable: true, description: 'Its relations to other concepts, at most 100.' })
  relations?: ConceptRelationInput[] | null;
}
