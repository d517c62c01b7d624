import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { DateScalar, DateTimeScalar, LanguageEnum, NodeType, PageInfo } from '#platform/graphql-kit';
import type { ReviewCommentView, ReviewState, ReviewView, SubmissionView } from '../domain/review.js';
import { ReviewStateEnum } from './review.enums.js';

const NAME = 'null for one who is no longer known';

/** Somebody who may be given a review. */
@ObjectType('Reviewer', { description: 'A person who may be given a review.' })
export class ReviewerType {
  @Field(() => ID, { description: 'The permanent id of the person.' })
  id: string;

  @Field(() => String, { description: 'What the person is called.' })
  name: string;
}

/** Something that reviewers look at. */
@ObjectType('ReviewItem', { description: 'Something that reviewers look at in a story, and whether they have.' })
export class ReviewItemType {
  @Field(() => String, { description: 'What it is ticked by.' })
  key: string;

  @Field(() => String, { description: 'What to look at, in words.' })
  text: string;

  @Field(() => Boolean, { description: 'Whether it has been looked at since this was submitted.' })
  isTicked: boolean;

  @Field(() => String, { nullable: true, description: `Who has; ${NAME}.` })
  tickedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  tickedAt: string | null;
}

/** An answer to a comment on what is being written. */
@ObjectType('ReviewAnswer', { description: 'An answer to a comment on what is being written.' })
export class ReviewAnswerType implements Pick<ReviewCommentView, 'words' | 'authorName' | 'isOwn' | 'at'> {
  @Field(() => String, { description: 'What it says, as plain text.' })
  words: string;

  @Field(() => String, { nullable: true, description: `Who has written it; ${NAME}.` })
  authorName: string | null;

  @Field(() => Boolean, { description: 'Whether the caller has written it.' })
  isOwn: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: string;
}

/** What is said of a part of a revision. */
@ObjectType('ReviewComment', {
  implements: () => [NodeType],
  description: 'What somebody who works on a story says of a part of it, or of the whole; readers never see it.',
})
export class ReviewCommentType implements Omit<ReviewCommentView, 'id' | 'storyId' | 'answers'> {
  @Field(() => Int, { description: 'The number of the revision that it is about.' })
  revision: number;

  @Field(() => String, {
    nullable: true,
    description: '`title`, `summary`, the key of a section or the name of a field; null for the story as a whole.',
  })
  part: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language of the text; null where it is about all.' })
  language: Language | null;

  @Field(() => String, { nullable: true, description: 'The words that it is about, as they stood.' })
  quote: string | null;

  @Field(() => String, { description: 'What it says, as plain text.' })
  words: string;

  @Field(() => String, { nullable: true, description: `Who has written it; ${NAME}.` })
  authorName: string | null;

  @Field(() => Boolean, { description: 'Whether the caller has written it.' })
  isOwn: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was seen to; null while it is open.' })
  resolvedAt: string | null;

  @Field(() => String, { nullable: true, description: `Who has said so; ${NAME}.` })
  resolvedBy: string | null;

  @Field(() => [ReviewAnswerType], { description: 'The answers, oldest first; at most 100.' })
  answers: readonly ReviewCommentView[];
}

/** A submission of a story. */
@ObjectType('ReviewSubmission', { description: 'That a revision was submitted, and what came of it.' })
export class ReviewSubmissionType implements SubmissionView {
  @Field(() => ReviewStateEnum, { description: 'What came of it, or where it stands.' })
  state: ReviewState;

  @Field(() => Int, { description: 'The number of the revision that was submitted.' })
  revision: number;

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  submittedAt: string;

  @Field(() => String, { nullable: true, description: `Who has submitted it; ${NAME}.` })
  submittedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: `Who has decided; ${NAME}.` })
  decidedBy: string | null;
}

/** The review of what was last submitted of a story. */
@ObjectType('Review', {
  description: 'The review of what was last submitted of a story, for those who work on it; readers never see it.',
})
export class ReviewType
  extends ReviewSubmissionType
  implements Omit<ReviewView, 'storyId' | 'kind' | 'ticks' | 'assignee' | 'comments'>
{
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is to be published by itself; null where nobody has said so.',
  })
  publishAt: string | null;

  @Field(() => String, { nullable: true, description: `Who has said so; ${NAME}.` })
  scheduledBy: string | null;

  @Field(() => ReviewerType, { nullable: true, description: 'Who is to look at it; null leaves it to any editor.' })
  assignee: ReviewView['assignee'];

  @Field(() => DateScalar, { description: 'Until when it is to be decided, a day in Norway.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Whether it still waits after that day.' })
  isOverdue: boolean;

  @Field(() => Boolean, {
    description: 'Whether the caller may publish it: an editor of its body, to whom four eyes leave it.',
  })
  mayPublish: boolean;

  @Field(() => [ReviewSubmissionType], { description: 'Every submission of the story, newest first.' })
  submissions: readonly SubmissionView[];

  @Field(() => [ReviewCommentType], { description: 'What is said of the revision, oldest first; at most 500.' })
  comments: readonly ReviewCommentView[];
}

/** A review in the queue. */
@ObjectType('ReviewEdge', { description: 'A review in the queue.' })
export class ReviewEdge {
  @Field(() => String, { description: 'Its place in the queue.' })
  cursor: string;

  @Field(() => ReviewType, { description: 'The review.' })
  node: ReviewView;
}

/** A page of the queue. */
@ObjectType('ReviewConnection', { description: 'A page of what waits for review.' })
export class ReviewConnection {
  @Field(() => [ReviewEdge], { description: 'The reviews of the page with their places.' })
  edges: readonly ReviewEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the queue.' })
  pageInfo: PageInfo;
}
