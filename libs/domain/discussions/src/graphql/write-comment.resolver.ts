import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor, Result } from '#kernel';
import { Access, CurrentActor, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { AddComment } from '../application/add-comment.js';
import { DeleteComment } from '../application/delete-comment.js';
import { EditComment } from '../application/edit-comment.js';
import { ReportComment } from '../application/report-comment.js';
import { AddCommentArgs, DeleteCommentArgs, EditCommentArgs, ReportCommentArgs } from './comment.inputs.js';
import {
  AddCommentPayload,
  DeleteCommentPayload,
  EditCommentPayload,
  ReportCommentPayload,
} from './comment.payloads.js';
import { ShownComment } from './shown-comment.js';

/** Lets people take part in discussions. */
@Resolver()
export class WriteCommentResolver {
  constructor(
    private readonly addComment: AddComment,
    private readonly editComment: EditComment,
    private readonly deleteComment: DeleteComment,
    private readonly reportComment: ReportComment,
    private readonly shown: ShownComment,
  ) {}

  @Access('READER')
  @Mutation(() => AddCommentPayload, {
    name: 'addComment',
    description: 'Says something of a published story, or replies to a comment. For people who have signed in.',
  })
  async add(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AddCommentArgs, description: 'What is said of which story.' })
    input: AddCommentArgs,
  ): Promise<AddCommentPayload> {
    const storyId = fromGlobalId('Story', input.storyId, 'input', 'storyId');
    const parentId = input.parentId ? fromGlobalId('Comment', input.parentId, 'input', 'parentId') : null;
    return this.payload(actor, await this.addComment.run(actor, { storyId, parentId, markdown: input.markdown }));
  }

  @Access('READER')
  @Mutation(() => EditCommentPayload, {
    name: 'editComment',
    description: 'Changes what a comment says, as long as it is new. For whoever wrote it.',
  })
  async edit(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => EditCommentArgs, description: 'What the comment is to say.' })
    input: EditCommentArgs,
  ): Promise<EditCommentPayload> {
    const id = fromGlobalId('Comment', input.id, 'input', 'id');
    return this.payload(actor, await this.editComment.run(actor, { id, markdown: input.markdown }));
  }

  @Access('READER')
  @Mutation(() => DeleteCommentPayload, {
    name: 'deleteComment',
    description: 'Takes back what a comment said. For whoever wrote it.',
  })
  async delete(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => DeleteCommentArgs, description: 'The comment.' })
    input: DeleteCommentArgs,
  ): Promise<DeleteCommentPayload> {
    const id = fromGlobalId('Comment', input.id, 'input', 'id');
    return this.payload(actor, await this.deleteComment.run(actor, { id }));
  }

  @Access('READER')
  @Mutation(() => ReportCommentPayload, {
    name: 'reportComment',
    description: 'Tells the editors that something is wrong with a comment, once. For people who have signed in.',
  })
  async report(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ReportCommentArgs, description: 'The comment, and why.' })
    input: ReportCommentArgs,
  ): Promise<ReportCommentPayload> {
    const id = fromGlobalId('Comment', input.id, 'input', 'id');
    return this.payload(actor, await this.reportComment.run(actor, { id, reason: input.reason }));
  }

  private async payload(actor: Actor, result: Result<string>): Promise<AddCommentPayload> {
    const comment = await this.shown.of(actor, result);
    return payloadOf('comment', result, () => comment);
  }
}
