import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { StoryCard, StoryView } from '#domain/stories';
import { StoryType } from '#domain/stories/graphql';
import { DateScalar, PageInfo, UserErrorType } from '#platform/graphql-kit';
import type { FollowUpAnswer, FollowUpState, FollowUpView } from '../domain/follow-up.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** Whether a story is followed up, as the schema names it. */
export const FollowUpStateEnum: Mirror<FollowUpState> = {
  FOLLOWED_UP: 'FOLLOWED_UP',
  DUE: 'DUE',
  OVERDUE: 'OVERDUE',
  OUTDATED: 'OUTDATED',
};

registerEnumType(FollowUpStateEnum, {
  name: 'FollowUpState',
  description: 'Whether what a story tells is followed up as it should be.',
  valuesMap: {
    FOLLOWED_UP: { description: 'Somebody has stood by it, and it is not time to ask again.' },
    DUE: { description: 'Its people are asked whether it still holds.' },
    OVERDUE: { description: 'They were asked more than 30 days ago and have not answered.' },
    OUTDATED: { description: 'They say that it no longer holds.' },
  },
});

/** What is answered, as the schema names it. */
export const FollowUpAnswerEnum: Mirror<FollowUpAnswer> = {
  STILL_HOLDS: 'STILL_HOLDS',
  CHANGED: 'CHANGED',
  NO_LONGER_HOLDS: 'NO_LONGER_HOLDS',
};

registerEnumType(FollowUpAnswerEnum, {
  name: 'FollowUpAnswer',
  description: 'What those who keep a story say of it some time after.',
  valuesMap: {
    STILL_HOLDS: { description: 'What it tells still holds.' },
    CHANGED: { description: 'Something has changed, and the note says what.' },
    NO_LONGER_HOLDS: { description: 'What it tells no longer holds; it stays as a record.' },
  },
});

/** How a published story is followed up. */
@ObjectType('FollowUp', { description: 'How a published story is followed up.' })
export class FollowUpType {
  @Field(() => FollowUpStateEnum, { description: 'Whether it is followed up as it should be.' })
  state: FollowUpState;

  @Field(() => DateScalar, {
    description: 'The last day on which somebody stood by it: an answer, a confirmation, or its publication.',
  })
  since: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it is to be followed up next, or should have been; null when no more is planned.',
  })
  dueOn: string | null;

  @Field(() => FollowUpAnswerEnum, { nullable: true, description: 'The last answer; null while there is none.' })
  answer: FollowUpAnswer | null;

  @Field(() => String, { nullable: true, description: 'What the last answer says has happened since, as plain text.' })
  note: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last answer.' })
  answeredOn: string | null;
}

/** A story that is due. */
@ObjectType('FollowUpEdge', { description: 'A story that is to be followed up.' })
export class FollowUpEdge {
  @Field(() => String, { description: 'The cursor of the story.' })
  cursor: string;

  /** Shown as its story. */
  node: FollowUpView;
}

/** What waits to be followed up. */
@ObjectType('FollowUpConnection', { description: 'Stories that wait to be followed up.' })
export class FollowUpConnection {
  @Field(() => [FollowUpEdge], { description: 'The stories, longest due first.' })
  edges: readonly FollowUpEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies.' })
  pageInfo: PageInfo;
}

/** What is said of a story some time after. */
@InputType('AnswerFollowUpInput', { description: 'What is said of a published story some time after.' })
export class AnswerFollowUpArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of the story.' })
  storyId: string;

  @Field(() => FollowUpAnswerEnum, { description: 'Whether what it tells still holds.' })
  answer: FollowUpAnswer;

  @Field(() => String, {
    nullable: true,
    description:
      'What has happened since, for its readers: plain text of at most 1,000 characters. Needed for CHANGED.',
  })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When to ask next; left out for the usual time.' })
  nextOn?: string | null;
}

/** Why a follow-up was not answered. */
@ObjectType('AnswerFollowUpError', {
  implements: () => [UserErrorType],
  description: 'Why a follow-up was not answered.',
})
export class AnswerFollowUpError extends UserErrorType {}

/** What came of answering. */
@ObjectType('AnswerFollowUpPayload', { description: 'What came of answering a follow-up.' })
export class AnswerFollowUpPayload {
  @Field(() => StoryType, { nullable: true, description: 'The story; null when it was refused.' })
  story: StoryCard | StoryView | null;

  @Field(() => [AnswerFollowUpError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly AnswerFollowUpError[];
}
