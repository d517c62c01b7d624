import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Cursors,
  type Page,
  type PageRequest,
  holdsRole,
  isUuid,
  notAllowed,
  pageOf,
} from '#kernel';
import { storySight } from '#domain/stories';
import { Database } from '#platform/database';
import { commentSight } from '../application/comment.policy.js';
import type { CommentView, Moderation } from '../domain/comment.js';
import { commentJson, threadIsSeen } from './comment.sql.js';

/** The threads of a story's discussion, one page of them. */
export interface Discussion {
  readonly page: Page<CommentView>;
  /** How many threads the caller sees. */
  readonly total: number;
  readonly isClosed: boolean;
}

interface Row {
  readonly storyId: string;
  readonly comments: readonly CommentView[];
  readonly total: number;
  readonly isClosed: boolean;
}

const listOf = (storyId: string): string => `comments ${storyId}`;
const QUEUE = 'moderation';

/** Shows the discussions of published stories, as far as a caller sees story and comment. */
@Injectable()
export class CommentReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  /**
   * A page of the discussion of each of some stories, oldest first, with one statement; none for a story that the caller
   * does not see among what is published.
   *
   * @throws Failure BAD_USER_INPUT for a cursor of another story's discussion.
   */
  async ofStories(
    actor: Actor,
    storyIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Discussion>> {
    const [only = ''] = storyIds;
    const [after] = page.after === null ? [null] : this.cursors.decode(listOf(only), page.after);
    const values: unknown[] = [storyIds, after, page.size + 1];
    const story = storySight(actor, this.clock.now(), 's', values);
    const sight = commentSight(actor, 's', values);
    const rows = await this.database.read<Row>(
      'comments.of-stories',
      `select s.id as "storyId", coalesce(t.comments, '[]') as comments,
         (select count(*)::integer from comments c where c.story_id = s.id and c.parent_id is null and ${threadIsSeen(sight)}) as total,
         exists (select 1 from closed_discussions d where d.story_id = s.id) as "isClosed"
       from stories s cross join lateral (
         select json_agg(o.comment order by o.id) as comments from (
           select c.id, ${commentJson(sight, story.work)} as comment from comments c
           where c.story_id = s.id and c.parent_id is null and ($2::uuid is null or c.id > $2) and ${threadIsSeen(sight)}
           order by c.id limit $3) o) t
       where s.id = any($1::uuid[]) and ${story.published}`,
      values,
    );
    const asked = { ...page, direction: 'FORWARD' as const };
    return new Map(
      rows.map(({ storyId, comments, total, isClosed }) => {
        const cursorOf = ({ id }: CommentView): string => this.cursors.encode(listOf(storyId), [id]);
        return [storyId, { page: pageOf(comments, asked, cursorOf), total, isClosed }];
      }),
    );
  }

  /** One comment, or null when there is none for this caller. */
  async byId(actor: Actor, id: string): Promise<CommentView | null> {
    if (!isUuid(id)) return null;
    const values: unknown[] = [id];
    const story = storySight(actor, this.clock.now(), 's', values);
    const sight = commentSight(actor, 's', values);
    const [row] = await this.database.read<{ comment: CommentView }>(
      'comments.by-id',
      `select ${commentJson(sight, story.work)} as comment from comments c join stories s on s.id = c.story_id
       where c.id = $1 and ${story.published} and (${sight.seen('c')} or (c.parent_id is null and ${threadIsSeen(sight)}))
         and (c.parent_id is null or exists (select 1 from comments m where m.id = c.parent_id
           and (m.state = 'DELETED' or ${sight.seen('m')})))`,
      values,
    );
    return row?.comment ?? null;
  }

  /** Whether the editors of a body see comments before others do. */
  async moderationOf(organisationId: string): Promise<Moderation> {
    const [row] = await this.database.read<{ moderation: Moderation }>(
      'discussions.moderation',
      'select moderation from discussion_rules where organisation_id = $1',
      [organisationId],
    );
    return row?.moderation ?? 'AFTER';
  }

  /**
   * What waits for the caller as an editor, oldest first: comments that are pending, or that somebody has reported.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody who edits no body; BAD_USER_INPUT for a foreign cursor.
   */
  async waiting(actor: Actor, page: PageRequest): Promise<Page<CommentView>> {
    if (!holdsRole(actor, 'EDITOR')) throw notAllowed(actor.kind, 'moderate discussions');
    const [after] = page.after === null ? [null] : this.cursors.decode(QUEUE, page.after);
    const values: unknown[] = [after, page.size + 1];
    const story = storySight(actor, this.clock.now(), 's', values);
    const sight = commentSight(actor, 's', values);
    const rows = await this.database.read<{ comment: CommentView }>(
      'comments.waiting',
      `select ${commentJson(sight, story.work)} as comment from comments c join stories s on s.id = c.story_id
       where ${sight.moderated} and ${story.published} and ($1::uuid is null or c.id > $1) and (c.state = 'PENDING' or (c.state = 'SHOWN'
         and exists (select 1 from comment_reports r where r.comment_id = c.id and r.settled_at is null)))
       order by c.id limit $2`,
      values,
    );
    const comments = rows.map(({ comment }) => comment);
    return pageOf(comments, page, ({ id }) => this.cursors.encode(QUEUE, [id]));
  }
}
