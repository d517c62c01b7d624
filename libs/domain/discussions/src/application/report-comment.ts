import { Injectable } from '@nestjs/common';
import { type Actor, type Result, conflict } from '#kernel';
import { personIdOf } from '#domain/identity';
import { LIMITS } from '../domain/comment.js';
import { CommentRepository } from '../persistence/comment.repository.js';
import { CommentDesk } from './comment-desk.js';
import { readWords } from './comment-text.js';

/** Tells the editors that something is wrong with a comment; once a person. */
@Injectable()
export class ReportComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: CommentRepository,
  ) {}

  /**
   * @returns NOT_FOUND, CONFLICT for a second report or one of one's own comment, BAD_USER_INPUT for the reason.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person.
   */
  run(actor: Actor, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Result<string>> {
    return this.desk.change(actor, id, {
      what: 'report comments: that is for people who have signed in',
      right: 'READER',
      event: 'CommentReported',
      make: async ({ tx, comment, now }) => {
        const personId = personIdOf(actor) ?? '';
        if (personId === comment.personId)
          return [conflict('You have written this yourself: delete it.', 'input', 'id')];
        const words = readWords(reason, 'reason', LIMITS.reason);
        if (!words.ok) return words.errors;
        const isFirst = await this.comments.report(tx, comment.id, personId, words.value, now);
        return isFirst ? [] : [conflict('You have reported this comment before.', 'input', 'id')];
      },
    });
  }
}
