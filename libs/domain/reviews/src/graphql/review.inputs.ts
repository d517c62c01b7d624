import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Language } from '#kernel';
import { DateScalar, ForwardPageArgs, LanguageEnum } from '#platform/graphql-kit';
import { LIMITS, type ReviewState } from '../domain/review.js';
import { ReviewStateEnum } from './review.enums.js';

const STORY = 'The id of the story.';
const COMMENT = 'The id of the comment.';
const MOST_BODIES = 50;

/** Which reviews the queue holds. */
@InputType('ReviewFilter', { description: 'Which reviews the queue holds: lists are OR inside, AND between fields.' })
export class ReviewFilterArgs {
  @ArrayMaxSize(MOST_BODIES)
  @MaxLength(120, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs or organisation numbers of the bodies that keep the stories; at most 50.',
  })
  organisations?: string[] | null;

  @MaxLength(200)
  @Field(() => ID, { nullable: true, description: 'The id of the person they were given to.' })
  assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they were given to anybody.' })
  isAssigned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they still wait after the day they were due.' })
  isOverdue?: boolean | null;

  @ArrayMaxSize(Object.keys(ReviewStateEnum).length)
  @Field(() => [ReviewStateEnum], {
    nullable: true,
    description: 'Where they stand; what waits when left out. At most one of each.',
  })
  states?: ReviewState[] | null;
}

/** The queue asked for. */
@ArgsType()
export class ReviewQueueArgs extends ForwardPageArgs {
  @ValidateNested()
  @Type(() => ReviewFilterArgs)
  @Field(() => ReviewFilterArgs, { nullable: true, description: 'Which reviews; all that wait when left out.' })
  filter?: ReviewFilterArgs | null;
}

/** Who is to look at what, and until when. */
@InputType('AssignReviewInput', { description: 'Who is to look at what was submitted, and until when.' })
export class AssignReviewArgs {
  @MaxLength(200)
  @Field(() => ID, { description: STORY })
  storyId: string;

  @MaxLength(200)
  @Field(() => ID, {
    nullable: true,
    description: 'The id of an editor of its body; null leaves it to any of them, left out it stays as it is.',
  })
  personId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when, a day in Norway; null leads back to the default, left out it stays as it is.',
  })
  dueOn?: string | null;
}

/** What on the checklist has been looked at. */
@InputType('TickReviewItemInput', { description: 'What on the checklist has been looked at, or has not after all.' })
export class TickReviewItemArgs {
  @MaxLength(200)
  @Field(() => ID, { description: STORY })
  storyId: string;

  @MaxLength(80)
  @Field(() => String, { description: 'The key of the item.' })
  item: string;

  @Field(() => Boolean, { description: 'Whether it has been looked at.' })
  isTicked: boolean;
}

/** What is said of which part. */
@InputType('AddReviewCommentInput', { description: 'What is said of which part of the revision being worked on.' })
export class AddReviewCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: STORY })
  storyId: string;

  @MaxLength(80)
  @Field(() => String, {
    nullable: true,
    description:
      '`title`, `summary`, the key of a section or the name of a field, such as `methods`; left out for the story as a whole.',
  })
  part?: string | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'The language of the text that is meant; left out for all.',
  })
  language?: Language | null;

  @Field(() => String, {
    nullable: true,
    description: `The words that are meant, as they stand; at most ${LIMITS.quote} characters.`,
  })
  quote?: string | null;

  @Field(() => String, { description: `What to say, as plain text; at most ${LIMITS.words} characters.` })
  words: string;
}

/** The answer to a comment. */
@InputType('AnswerReviewCommentInput', { description: 'The answer to a comment.' })
export class AnswerReviewCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: COMMENT })
  id: string;

  @Field(() => String, { description: `What to say, as plain text; at most ${LIMITS.words} characters.` })
  words: string;
}

/** The comment that was seen to. */
@InputType('ResolveReviewCommentInput', { description: 'The comment that was seen to.' })
export class ResolveReviewCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: COMMENT })
  id: string;
}
