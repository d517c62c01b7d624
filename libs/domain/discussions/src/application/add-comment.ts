import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Failure,
  Ids,
  type Result,
  type UserError,
  conflict,
  done,
  isUuid,
  missing,
  notAllowed,
  refused,
} from '#kernel';
import { personIdOf } from '#domain/identity';
import { seesPublished } from '#domain/stories';
import { AppConfig } from '#platform/config';
import { Database, type Transaction } from '#platform/database';
import { LIMITS } from '../domain/comment.js';
import { CommentRepository, type DiscussedStory } from '../persistence/comment.repository.js';
import { moderates, seesComment } from './comment.policy.js';
import { readWords } from './comment-text.js';

/** What is said about which story, perhaps in reply to another comment. */
export interface AddCommentInput {
  readonly storyId: string;
  readonly parentId: string | null;
  readonly markdown: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const WHAT = 'comment on stories: that is for people who have signed in';

/** Adds a comment to the discussion of a published story, or a reply to one. */
@Injectable()
export class AddComment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly comments: CommentRepository,
    private readonly config: AppConfig,
  ) {}

  /**
   * The new comment's id; where the body moderates before, the comment waits for an editor.
   *
   * @returns NOT_FOUND for a story or comment the caller does not see, CONFLICT for a closed discussion or a full thread,
   *   BAD_USER_INPUT for the text.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person; RATE_LIMITED for one who writes too much.
   */
  async run(actor: Actor, { storyId, parentId, markdown }: AddCommentInput): Promise<Result<string>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, WHAT);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(storyId) ? await this.comments.story(tx, storyId) : null;
      if (!story || !seesPublished(actor, story, now))
        return refused(missing('There is no such story.', 'input', 'storyId'));
      if (story.isClosed) return refused(conflict('This discussion is closed.', 'input', 'storyId'));
      const unfit = parentId === null ? null : await this.unfit(tx, actor, story, parentId);
      if (unfit) return refused(unfit);
      const words = readWords(markdown, 'markdown', LIMITS.markdown);
      if (!words.ok) return words;
      await this.hold(tx, personId, now);
      const waits = story.moderation === 'BEFORE' && !moderates(actor, story);
      const id = this.ids.next();
      const state = waits ? 'PENDING' : 'SHOWN';
      await this.comments.add(tx, { id, storyId, parentId, personId, state, markdown: words.value, now });
      tx.append({ kind: parentId === null ? 'CommentAdded' : 'CommentReplied', subjectId: id, subjectVersion: 1 });
      return done(id);
    });
  }

  /** Why a comment cannot be replied to. */
  private async unfit(
    tx: Transaction,
    actor: Actor,
    story: DiscussedStory,
    parentId: string,
  ): Promise<UserError | null> {
    const parent = isUuid(parentId) ? await this.comments.lock(tx, parentId) : null;
    if (!parent || parent.storyId !== story.id || !seesComment(actor, story, parent))
      return missing('There is no such comment.', 'input', 'parentId');
    if (parent.parentId !== null)
      return conflict('This is a reply itself: reply to what it replies to.', 'input', 'parentId');
    const full = (await this.comments.replies(tx, parentId)) >= LIMITS.replies;
    return full ? conflict(`A comment has at most ${LIMITS.replies} replies.`, 'input', 'parentId') : null;
  }

  private async hold(tx: Transaction, personId: string, now: Date): Promise<void> {
    const { perMinute, perHour } = this.config.discussions;
    const since = [new Date(now.getTime() - MINUTE_MS), new Date(now.getTime() - HOUR_MS)] as const;
    const [minute, hour] = await this.comments.written(tx, personId, since);
    const isOver = (written: number, most: number): boolean => most > 0 && written >= most;
    const afterMs = isOver(hour, perHour) ? HOUR_MS : isOver(minute, perMinute) ? MINUTE_MS : null;
    if (afterMs !== null)
      throw new Failure('RATE_LIMITED', 'You have written many comments in a short time; wait a little.', {
        retryAfterSeconds: afterMs / 1_000,
      });
  }
}
