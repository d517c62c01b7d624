import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { LanguageEnum } from '#platform/graphql-kit';
import type { Demand, Part } from '../domain/missing-parts.js';
import type { PartComparison, StoryComparison } from '../application/story-comparison.js';
import type { StoryKind } from '../domain/story-content.js';
import type { StoryTemplate, TemplatePart } from '../application/story-template.js';
import type { TextChange, TextPiece } from '../application/text-difference.js';
import { DemandEnum, MissingPartEnum, TextChangeEnum } from './drafting.enums.js';
import { StoryKindEnum } from './story.enums.js';

/** A piece of text of two revisions. */
@ObjectType('TextPiece', { description: 'A piece of a text, and what has become of it.' })
export class TextPieceType implements TextPiece {
  @Field(() => TextChangeEnum, { description: 'What has become of it.' })
  change: TextChange;

  @Field(() => String, { description: 'The piece, with its spaces.' })
  text: string;
}

/** One part of two revisions. */
@ObjectType('PartComparison', { description: 'What two revisions say in one part of their text.' })
export class PartComparisonType implements PartComparison {
  @Field(() => String, { description: '`title`, `summary`, or the key of a section.' })
  part: string;

  @Field(() => String, { nullable: true, description: 'The heading of the section; null where there is none.' })
  heading: string | null;

  @Field(() => Boolean, { description: 'Whether anything in it differs.' })
  isChanged: boolean;

  @Field(() => [TextPieceType], {
    description:
      'Both texts, word by word in reading order; a part that has been rewritten is taken out and put in whole.',
  })
  pieces: readonly TextPieceType[];
}

/** Two revisions beside each other. */
@ObjectType('StoryComparison', {
  description: 'How two revisions of a story differ, as far as the caller may see both.',
})
export class StoryComparisonType implements StoryComparison {
  @Field(() => String, { description: "The story's current slug." })
  slug: string;

  @Field(() => Int, { description: 'The number of the earlier revision.' })
  from: number;

  @Field(() => Int, { description: 'The number of the later revision.' })
  to: number;

  @Field(() => LanguageEnum, { description: 'The language of the later text.' })
  language: Language;

  @Field(() => [PartComparisonType], { description: 'Its title, its summary and each section.' })
  parts: readonly PartComparisonType[];

  @Field(() => [String], {
    description: 'What else has been changed, by the names of the fields of a story, such as `outcome` or `methods`.',
  })
  otherwise: readonly string[];
}

/** Something that a story lacks. */
@ObjectType('MissingPart', { description: 'Something that a story does not say yet.' })
export class MissingPartType {
  @Field(() => MissingPartEnum, { description: 'What it is.' })
  part: Part;

  @Field(() => DemandEnum, { description: 'How much it is missed.' })
  demand: Demand;

  @Field(() => String, { nullable: true, description: 'The key of the section that is missing, if it is one.' })
  section: string | null;

  @Field(() => String, { description: 'What to do, in the language asked for.' })
  message: string;
}

/** Help for one part of a story. */
@ObjectType('TemplatePart', { description: 'What to write in one part of a story.' })
export class TemplatePartType implements TemplatePart {
  @Field(() => String, { description: '`title`, `summary`, or the key of a section.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'The heading of the section; null for title and summary.' })
  heading: string | null;

  @Field(() => Boolean, { description: 'Whether a story cannot be submitted without it.' })
  isCompulsory: boolean;

  @Field(() => String, { description: 'What to write there.' })
  help: string;

  @Field(() => String, { description: 'An example, in Markdown.' })
  example: string;
}

/** Help for a kind of story. */
@ObjectType('StoryTemplate', { description: 'What helps to write a story of some kind, part by part.' })
export class StoryTemplateType implements StoryTemplate {
  @Field(() => StoryKindEnum, { description: 'The kind.' })
  kind: StoryKind;

  @Field(() => [TemplatePartType], { description: 'Its parts, in the order they are read.' })
  parts: readonly TemplatePartType[];
}
