import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import { CommentRepository } from '../persistence/comment.repository.js';
import { CommentDesk } from './comment-desk.js';

/** Takes back what a comment said, for whoever wrote it. */
@Injectable()
export class DeleteComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: CommentRepository,
  ) {}

  /**
   * @returns NOT_FOUND.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody else.
   */
  run(actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
    return this.desk.change(actor, id, {
      what: 'delete this comment',
      right: 'WRITER',
      event: 'CommentDeleted',
      make: async ({ tx, comment }) => {
        await this.comments.remove(tx, comment.id);
        return [];
      },
    });
  }
}
