import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { LANGUAGES, type Language } from '#kernel';
import { LanguageEnum } from '#platform/graphql-kit';
import { LIMITS } from '../domain/content-limits.js';
import type { StoryKind } from '../domain/story-content.js';
import { StoryContentArgs } from './story-content.inputs.js';
import { NestedTexts, OrganisationReferenceArgs, StoryTextArgs } from './story-parts.inputs.js';
import { StoryKindEnum } from './story.enums.js';

/** A new story. */
@InputType('CreateStoryInput', { description: 'A new story.' })
export class CreateStoryArgs extends StoryContentArgs {
  @Field(() => StoryKindEnum, { description: 'What sort of text it is.' })
  kind: StoryKind;

  @Field(() => LanguageEnum, { description: 'The language it is written in; one of its texts is in it.' })
  originalLanguage: Language;

  @ArrayMaxSize(LANGUAGES.length)
  @NestedTexts()
  @Field(() => [StoryTextArgs], { description: 'Its texts, one in each language, at most 4.' })
  texts: StoryTextArgs[];

  @Field(() => OrganisationReferenceArgs, {
    nullable: true,
    description: 'The body that has it in its care; left out, the one that the caller acts for.',
  })
  managingOrganisation?: OrganisationReferenceArgs | null;
}

/** A change of what a story says. */
@InputType('ReviseStoryInput', {
  description:
    'A change of what a story says. What is left out stays as it is; null empties, or leads back to the default. A list takes the place of the one before; texts are merged language by language.',
})
export class ReviseStoryArgs extends StoryContentArgs {
  @Field(() => ID, { description: 'The permanent id of the story.' })
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT when somebody else has changed it since.',
  })
  expectedVersion: number;

  @Field(() => StoryKindEnum, { nullable: true, description: 'What sort of text it is.' })
  kind?: StoryKind | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language it is written in.' })
  originalLanguage?: Language | null;

  @ArrayMaxSize(LANGUAGES.length)
  @NestedTexts()
  @Field(() => [StoryTextArgs], {
    nullable: true,
    description: 'Texts that are changed or added, one in each language, at most 4.',
  })
  texts?: StoryTextArgs[] | null;
}

/** A step in a story's editorial life. */
@InputType({ isAbstract: true })
export abstract class StoryStepArgs {
  @Field(() => ID, { description: 'The permanent id of the story.' })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version the step is meant for; CONFLICT when the story has another by now.',
  })
  expectedVersion?: number | null;
}

const NOTE = `for those who work on the story; at most ${LIMITS.note} characters.`;

/** A step that may say why. */
@InputType({ isAbstract: true })
export abstract class NotedStepArgs extends StoryStepArgs {
  @Field(() => String, { nullable: true, description: `Why, ${NOTE}` })
  note?: string | null;
}

/** What is submitted. */
@InputType('SubmitStoryInput', { description: 'The story to hand to the editors.' })
export class SubmitStoryArgs extends StoryStepArgs {}

/** What changes are asked for. */
@InputType('RequestChangesInput', { description: 'The story to send back, and what is missing.' })
export class RequestChangesArgs extends StoryStepArgs {
  @Field(() => String, { description: `What should be changed, ${NOTE}` })
  note: string;
}

/** What is declined. */
@InputType('DeclineStoryInput', { description: 'The story to decline, and why.' })
export class DeclineStoryArgs extends StoryStepArgs {
  @Field(() => String, { description: `Why, ${NOTE}` })
  note: string;
}

/** What is published. */
@InputType('PublishStoryInput', { description: 'The story to publish.' })
export class PublishStoryArgs extends StoryStepArgs {}

/** What is unpublished. */
@InputType('UnpublishStoryInput', { description: 'The story to take from the readers.' })
export class UnpublishStoryArgs extends NotedStepArgs {}

/** What is archived. */
@InputType('ArchiveStoryInput', { description: 'The story to put away.' })
export class ArchiveStoryArgs extends NotedStepArgs {}

/** What is withdrawn. */
@InputType('WithdrawStoryInput', { description: 'The story to take back for good.' })
export class WithdrawStoryArgs extends NotedStepArgs {}
