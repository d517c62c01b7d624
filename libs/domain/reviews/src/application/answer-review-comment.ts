import { Injectable } from '@nestjs/common';
import { type Actor, Ids, type Result, conflict } from '#kernel';
import { LIMITS } from '../domain/review.js';
import { readWords } from '../domain/review-words.js';
import { ReviewRepository } from '../persistence/review.repository.js';
import { ReviewDesk } from './review-desk.js';

/** Answers a comment on what is being written; one that was resolved is open again. */
@Injectable()
export class AnswerReviewComment {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly ids: Ids,
    private readonly repository: ReviewRepository,
  ) {}

  /**
   * The id of the comment that was answered.
   *
   * @returns NOT_FOUND; CONFLICT for an answer to an answer, and for very many; BAD_USER_INPUT for the words.
   * @throws Failure UNAUTHENTICATED for nobody.
   */
  run(actor: Actor, { id, words }: { readonly id: string; readonly words: string }): Promise<Result<string>> {
    return this.desk.changeComment(actor, id, {
      what: 'answer this comment',
      event: 'ReviewCommentAnswered',
      make: async ({ tx, now }) => {
        const said = readWords(words, 'words', LIMITS.words);
        if (!said.ok) return said.errors;
        const answers = await this.repository.answers(tx, id);
        if (answers === null) return [conflict('This is an answer itself: answer what it answers.', 'input', 'id')];
        if (answers >= LIMITS.answers)
          return [conflict(`A comment has at most ${LIMITS.answers} answers.`, 'input', 'id')];
        await this.repository.answer(tx, { id: this.ids.next(), parentId: id, words: said.value }, actor.id, now);
        return [];
      },
    });
  }
}
