import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { Language } from '#kernel';
import { DateTimeScalar, LanguageEnum, UserErrorType } from '#platform/graphql-kit';
import type { StoryPart } from '../application/read-story-parts.js';
import { StoryPayload } from './story.payloads.js';

/** A part of a text that is being written. */
@ObjectType('StoryDraftPart', { description: 'A part of the text that is being written, and who last saved it.' })
export class StoryDraftPartType implements StoryPart {
  @Field(() => String, { description: '`title`, `summary`, or the key of a section.' })
  part: string;

  @Field(() => String, { nullable: true, description: 'The heading of the section; null where there is none.' })
  heading: string | null;

  @Field(() => String, { description: 'What it says, in Markdown; empty where nothing is written yet.' })
  text: string;

  @Field(() => String, { description: 'Its version: give it as `basedOn` when saving over it.' })
  version: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who last saved it by itself; null when nobody has, and for one who is no longer known.',
  })
  savedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last saved by itself.' })
  savedAt: string | null;
}

/** What somebody has written in one part of a text. */
@InputType('SaveStoryPartInput', { description: 'What somebody has written in one part of a text.' })
export class SaveStoryPartArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The permanent id of the story.' })
  id: string;

  @Field(() => LanguageEnum, { description: 'The language of the text.' })
  language: Language;

  @MaxLength(80)
  @Field(() => String, { description: '`title`, `summary`, or the key of a section.' })
  part: string;

  @Field(() => String, { description: 'What it is to say, in Markdown; empty takes a summary or section away.' })
  text: string;

  @MaxLength(80)
  @Field(() => String, {
    nullable: true,
    description: 'The version of the part that this was written over; null where there was nothing.',
  })
  basedOn?: string | null;
}

/** Why a part was not saved. */
@ObjectType('SaveStoryPartError', { implements: () => [UserErrorType], description: 'Why a part was not saved.' })
export class SaveStoryPartError extends UserErrorType {}

/** What came of saving a part. */
@ObjectType('SaveStoryPartPayload', { description: 'What came of saving a part.' })
export class SaveStoryPartPayload extends StoryPayload {
  @Field(() => StoryDraftPartType, {
    nullable: true,
    description:
      'The part as it stands now: what was saved, or after a CONFLICT what somebody else has written there; null when it was refused otherwise.',
  })
  part: StoryPart | null;

  @Field(() => [SaveStoryPartError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly SaveStoryPartError[];
}
