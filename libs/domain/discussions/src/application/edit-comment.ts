import { Injectable } from '@nestjs/common';
import { type Actor, type Result, conflict } from '#kernel';
import { AppConfig } from '#platform/config';
import { LIMITS } from '../domain/comment.js';
import { CommentRepository } from '../persistence/comment.repository.js';
import { moderates } from './comment.policy.js';
import { CommentDesk } from './comment-desk.js';
import { readWords } from './comment-text.js';

const MINUTE_MS = 60_000;

/** Changes what a comment says, for whoever wrote it, as long as it is new. */
@Injectable()
export class EditComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: CommentRepository,
    private readonly config: AppConfig,
  ) {}

  /**
   * @returns NOT_FOUND, CONFLICT when it is too late or the comment was hidden, BAD_USER_INPUT for the text.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody else.
   */
  run(actor: Actor, { id, markdown }: { readonly id: string; readonly markdown: string }): Promise<Result<string>> {
    return this.desk.change(actor, id, {
      what: 'edit this comment',
      right: 'WRITER',
      event: 'CommentEdited',
      make: async ({ tx, comment, story, now }) => {
        const { editMinutes } = this.config.discussions;
        if (comment.state === 'HIDDEN') return [conflict('This comment was hidden by an editor.', 'input', 'id')];
        if (now.getTime() - comment.createdAt.getTime() > editMinutes * MINUTE_MS)
          return [conflict(`A comment can be edited for ${editMinutes} minutes.`, 'input', 'id')];
        const words = readWords(markdown, 'markdown', LIMITS.markdown);
        if (!words.ok) return words.errors;
        const waits = story.moderation === 'BEFORE' && !moderates(actor, story);
        await this.comments.edit(tx, comment.id, words.value, waits, now);
        return [];
      },
    });
  }
}
