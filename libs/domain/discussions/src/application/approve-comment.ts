import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import { CommentRepository } from '../persistence/comment.repository.js';
import { CommentDesk } from './comment-desk.js';

/** Shows a comment that was waiting, hidden or reported; for editors of the body that keeps the story. */
@Injectable()
export class ApproveComment {
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
      what: 'moderate this discussion',
      right: 'MODERATOR',
      event: 'CommentApproved',
      make: async ({ tx, comment, now }) => {
        await this.comments.decide(tx, comment.id, { state: 'SHOWN', reason: null, by: actor.id, now });
        return [];
      },
    });
  }
}
