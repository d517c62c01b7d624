import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { MarkdownScalar } from '#platform/graphql-kit';
import type { Moderation } from '../domain/comment.js';
import { ModerationEnum } from './comment.enums.js';

const TEXT = 'What it says, in Markdown without pictures; at most 5,000 characters.';
const ID_TEXT = 'The id of the comment.';

/** What is said of a story. */
@InputType('AddCommentInput', { description: 'What is said of a story.' })
export class AddCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the story.' })
  storyId: string;

  @MaxLength(200)
  @Field(() => ID, { nullable: true, description: 'The id of the comment that this one replies to.' })
  parentId?: string | null;

  @Field(() => MarkdownScalar, { description: TEXT })
  markdown: string;
}

/** What a comment is to say. */
@InputType('EditCommentInput', { description: 'What a comment is to say.' })
export class EditCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: ID_TEXT })
  id: string;

  @Field(() => MarkdownScalar, { description: TEXT })
  markdown: string;
}

/** The comment to delete. */
@InputType('DeleteCommentInput', { description: 'The comment to delete.' })
export class DeleteCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: ID_TEXT })
  id: string;
}

/** The comment to approve. */
@InputType('ApproveCommentInput', { description: 'The comment to approve.' })
export class ApproveCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: ID_TEXT })
  id: string;
}

/** The comment to hide, and why. */
@InputType('HideCommentInput', { description: 'The comment to hide, and why.' })
export class HideCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: ID_TEXT })
  id: string;

  @Field(() => String, { description: 'Why, told to its writer; at most 1,000 characters.' })
  reason: string;
}

/** The comment to report, and why. */
@InputType('ReportCommentInput', { description: 'The comment to report, and why.' })
export class ReportCommentArgs {
  @MaxLength(200)
  @Field(() => ID, { description: ID_TEXT })
  id: string;

  @Field(() => String, { description: 'What is wrong with it; at most 1,000 characters.' })
  reason: string;
}

/** The discussion to close. */
@InputType('CloseDiscussionInput', { description: 'The discussion to close.' })
export class CloseDiscussionArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of its story.' })
  storyId: string;
}

/** The discussion to open again. */
@InputType('OpenDiscussionInput', { description: 'The discussion to open again.' })
export class OpenDiscussionArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of its story.' })
  storyId: string;
}

/** Which body moderates how. */
@InputType('ChangeModerationInput', { description: 'Which body moderates how.' })
export class ChangeModerationArgs {
  @MaxLength(120)
  @Field(() => String, { description: 'Slug or organisation number of the body.' })
  organisation: string;

  @Field(() => ModerationEnum, { description: 'How it moderates from now on.' })
  moderation: Moderation;
}
