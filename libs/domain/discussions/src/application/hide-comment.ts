import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import { LIMITS } from '../domain/comment.js';
import { CommentRepository } from '../persistence/comment.repository.js';
import { CommentDesk } from './comment-desk.js';
import { readWords } from './comment-text.js';

/** Hides a comment, with a reason that its writer is told; for editors of the body that keeps the story. */
@Injectable()
export class HideComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: CommentRepository,
  ) {}

  /**
   * @returns NOT_FOUND, BAD_USER_INPUT for the reason.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody else.
   */
  run(actor: Actor, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Result<string>> {
    return this.desk.change(actor, id, {
      what: 'moderate this discussion',
      right: 'MODERATOR',
      event: 'CommentHidden',
      make: async ({ tx, comment, now }) => {
        const words = readWords(reason, 'reason', LIMITS.reason);
        if (!words.ok) return words.errors;
        await this.comments.decide(tx, comment.id, { state: 'HIDDEN', reason: words.value, by: actor.id, now });
        return [];
      },
    });
  }
}
