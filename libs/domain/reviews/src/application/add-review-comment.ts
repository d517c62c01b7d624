import { Injectable } from '@nestjs/common';
import { type Actor, Ids, type Language, type Result, conflict, done } from '#kernel';
import { LIMITS } from '../domain/review.js';
import { readPlace } from './commented-part.js';
import { readWords } from '../domain/review-words.js';
import { ReviewRepository } from '../persistence/review.repository.js';
import { ReviewDesk } from './review-desk.js';

/** What is said of which part of the revision being worked on. */
export interface AddReviewCommentInput {
  readonly storyId: string;
  readonly part: string | null;
  readonly language: Language | null;
  readonly quote: string | null;
  readonly words: string;
}

/** Says something of a part of the revision being worked on, or of the whole, to those who work on it. */
@Injectable()
export class AddReviewComment {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly ids: Ids,
    private readonly repository: ReviewRepository,
  ) {}

  /**
   * The new comment's id.
   *
   * @returns NOT_FOUND; CONFLICT where no revision is being worked on, and for a revision with very many comments; BAD_USER_INPUT
   *   for the part, the language or the words.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody who does not work on the story.
   */
  run(actor: Actor, { storyId, quote, words, ...at }: AddReviewCommentInput): Promise<Result<string>> {
    const id = this.ids.next();
    return this.desk.change(actor, storyId, {
      what: 'comment on what is being written',
      right: 'COLLEAGUE',
      event: 'ReviewCommentAdded',
      subjectId: id,
      make: async ({ tx, story, now }) => {
        if (story.pendingRevision === null)
          return [conflict('Nothing is being written of this story now.', 'input', 'storyId')];
        const place = readPlace(story.kind, at);
        const said = readWords(words, 'words', LIMITS.words);
        const quoted = quote === null ? done(null) : readWords(quote, 'quote', LIMITS.quote);
        if (!place.ok || !said.ok || !quoted.ok)
          return [place, said, quoted].flatMap((part) => (part.ok ? [] : part.errors));
        if (quoted.value !== null && place.value.part === null)
          return [conflict('Say which part the words are quoted from.', 'input', 'quote')];
        const revision = { storyId: story.id, number: story.pendingRevision };
        if ((await this.repository.comments(tx, revision)) >= LIMITS.comments)
          return [conflict(`A revision has at most ${LIMITS.comments} comments.`, 'input', 'storyId')];
        const comment = { id, ...revision, ...place.value, quote: quoted.value, words: said.value };
        await this.repository.comment(tx, comment, actor.id, now);
        return [];
      },
    });
  }
}
