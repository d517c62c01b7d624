import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { seesPublished } from '#domain/stories';
import { Database } from '#platform/database';
import { CommentRepository } from '../persistence/comment.repository.js';
import { moderates } from './comment.policy.js';

/** Which discussion, and whether more may be said in it. */
export interface LeadDiscussionInput {
  readonly storyId: string;
  readonly isClosed: boolean;
}

/** Closes the discussion of a story, or opens it again; for editors of the body that keeps the story. */
@Injectable()
export class LeadDiscussion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comments: CommentRepository,
  ) {}

  /**
   * The story's id; nothing changes when the discussion is so already.
   *
   * @returns NOT_FOUND for a story the caller does not see.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody else.
   */
  async run(actor: Actor, { storyId, isClosed }: LeadDiscussionInput): Promise<Result<string>> {
    const what = isClosed ? 'close this discussion' : 'open this discussion';
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, what);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(storyId) ? await this.comments.storyToLead(tx, storyId) : null;
      if (!story || !seesPublished(actor, story, now))
        return refused(missing('There is no such story.', 'input', 'storyId'));
      if (!moderates(actor, story)) throw notAllowed(actor.kind, what);
      if (story.isClosed === isClosed) return done(storyId);
      await (isClosed ? this.comments.close(tx, storyId, actor.id, now) : this.comments.open(tx, storyId));
      tx.append({ kind: isClosed ? 'DiscussionClosed' : 'DiscussionOpened', subjectId: storyId, subjectVersion: 1 });
      return done(storyId);
    });
  }
}
