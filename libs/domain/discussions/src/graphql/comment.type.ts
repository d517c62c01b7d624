import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, MarkdownScalar, NodeType, PageInfo } from '#platform/graphql-kit';
import type { Badge, CommentState, CommentView } from '../domain/comment.js';
import { CommentBadgeEnum, CommentStateEnum } from './comment.enums.js';

/** A comment on a story. */
@ObjectType('Comment', { implements: () => [NodeType], description: 'What somebody has said of a story.' })
export class CommentType {
  @Field(() => CommentStateEnum, { description: 'Where it stands.' })
  state: CommentState;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What it says, in Markdown; null when it was deleted.' })
  markdown: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it; null when it was deleted, and for a person who is no longer known.',
  })
  authorName: string | null;

  @Field(() => [CommentBadgeEnum], {
    description: 'What whoever wrote it is to the story; nothing where the story withholds its organisation.',
  })
  badges: readonly Badge[];

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last edited; null when it never was.' })
  editedAt: string | null;

  @Field(() => Boolean, { description: 'Whether the caller has written it.' })
  isOwn: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; told to its writer and the editors.' })
  hiddenReason: string | null;

  @Field(() => Int, { nullable: true, description: 'How many reports wait for the editors; null to everybody else.' })
  reports: number | null;

  @Field(() => [CommentType], { description: 'What was replied to it, oldest first; a reply has no replies.' })
  replies: readonly CommentView[];
}

/** A comment in a list. */
@ObjectType('CommentEdge', { description: 'A comment in a list.' })
export class CommentEdge {
  @Field(() => String, { description: 'The cursor of the comment.' })
  cursor: string;

  @Field(() => CommentType, { description: 'The comment.' })
  node: CommentView;
}

/** The discussion of a story. */
@ObjectType('CommentConnection', { description: 'The discussion of a story, thread by thread.' })
export class CommentConnection {
  @Field(() => [CommentEdge], { description: 'The comments that begin a thread, oldest first.' })
  edges: readonly CommentEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many threads the caller sees.' })
  totalCount: number;

  @Field(() => Boolean, { description: 'Whether no more may be said.' })
  isClosed: boolean;
}

/** What waits for an editor. */
@ObjectType('ModerationConnection', { description: 'Comments that wait for an editor.' })
export class ModerationConnection {
  @Field(() => [CommentEdge], { description: 'The comments, oldest first.' })
  edges: readonly CommentEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies.' })
  pageInfo: PageInfo;
}
