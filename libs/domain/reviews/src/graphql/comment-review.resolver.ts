import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor, Result } from '#kernel';
import { Access, CurrentActor, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { AddReviewComment } from '../application/add-review-comment.js';
import { AnswerReviewComment } from '../application/answer-review-comment.js';
import { ResolveReviewComment } from '../application/resolve-review-comment.js';
import { ReviewReader } from '../persistence/review.reader.js';
import { AddReviewCommentArgs, AnswerReviewCommentArgs, ResolveReviewCommentArgs } from './review.inputs.js';
import { AddReviewCommentPayload, AnswerReviewCommentPayload, ResolveReviewCommentPayload } from './review.payloads.js';

/** Lets those who work on a story talk about it part by part. */
@Resolver()
export class CommentReviewResolver {
  constructor(
    private readonly addReviewComment: AddReviewComment,
    private readonly answerReviewComment: AnswerReviewComment,
    private readonly resolveReviewComment: ResolveReviewComment,
    private readonly reader: ReviewReader,
  ) {}

  @Access('CONTRIBUTOR')
  @Mutation(() => AddReviewCommentPayload, {
    name: 'addReviewComment',
    description:
      'Says something of a part of the revision being worked on, or of the whole. For those who work on the story; readers never see it.',
  })
  async add(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AddReviewCommentArgs, description: 'What is said of which part.' })
    { storyId, part = null, language = null, quote = null, words }: AddReviewCommentArgs,
  ): Promise<AddReviewCommentPayload> {
    const id = fromGlobalId('Story', storyId, 'input', 'storyId');
    const input = { storyId: id, part, language, quote, words };
    return this.payload(actor, await this.addReviewComment.run(actor, input));
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => AnswerReviewCommentPayload, {
    name: 'answerReviewComment',
    description: 'Answers a comment; one that was resolved is open again. For those who work on the story.',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AnswerReviewCommentArgs, description: 'The answer.' })
    input: AnswerReviewCommentArgs,
  ): Promise<AnswerReviewCommentPayload> {
    const id = fromGlobalId('ReviewComment', input.id, 'input', 'id');
    return this.payload(actor, await this.answerReviewComment.run(actor, { id, words: input.words }));
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => ResolveReviewCommentPayload, {
    name: 'resolveReviewComment',
    description: 'Says that what a comment asks for has been seen to. For those who work on the story.',
  })
  async resolve(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ResolveReviewCommentArgs, description: 'The comment.' })
    input: ResolveReviewCommentArgs,
  ): Promise<ResolveReviewCommentPayload> {
    const id = fromGlobalId('ReviewComment', input.id, 'input', 'id');
    return this.payload(actor, await this.resolveReviewComment.run(actor, { id }));
  }

  private async payload(actor: Actor, result: Result<string>): Promise<AddReviewCommentPayload> {
    const comment = result.ok ? await this.reader.comment(actor, result.value) : null;
    return payloadOf('comment', result, () => comment);
  }
}
