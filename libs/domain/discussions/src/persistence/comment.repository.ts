import { Injectable } from '@nestjs/common';
import { type StoryStanding, storyStanding } from '#domain/stories';
import type { Transaction } from '#platform/database';
import type { CommentStanding, CommentState, Moderation } from '../domain/comment.js';

/** A comment about to be kept. */
export interface NewComment {
  readonly id: string;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly personId: string;
  readonly state: CommentState;
  readonly markdown: string;
  readonly now: Date;
}

/** A story as its discussion looks at it. */
export interface DiscussedStory extends StoryStanding {
  readonly isClosed: boolean;
  readonly moderation: Moderation;
}

const STANDING = `select ${storyStanding('s')},
  exists (select 1 from closed_discussions d where d.story_id = s.id) as "isClosed",
  coalesce((select r.moderation from discussion_rules r where r.organisation_id = s.managing_organisation_id), 'AFTER') as moderation
  from stories s where s.id = $1`;

/** Keeps comments, what is said against them, and how discussions are led. */
@Injectable()
export class CommentRepository {
  /** A story that stays out, if it is, and its discussion open, if it is, until the transaction ends. */
  async story(tx: Transaction, id: string): Promise<DiscussedStory | null> {
    return (await tx.query<DiscussedStory>(`${STANDING} for share of s`, [id]))[0] ?? null;
  }

  /** The same for whoever closes or opens its discussion. */
  async storyToLead(tx: Transaction, id: string): Promise<DiscussedStory | null> {
    await tx.query('select 1 from stories where id = $1 for no key update', [id]);
    return (await tx.query<DiscussedStory>(STANDING, [id]))[0] ?? null;
  }

  /** A comment, held against other writers until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<CommentStanding | null> {
    const [row] = await tx.query<CommentStanding>(
      `select id, story_id as "storyId", parent_id as "parentId", person_id as "personId", state, created_at as "createdAt"
       from comments where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  /** How many comments the person has written since two moments; the person's others wait until the transaction ends. */
  async written(tx: Transaction, personId: string, since: readonly [Date, Date]): Promise<readonly [number, number]> {
    await tx.query('select pg_advisory_xact_lock(4741010, hashtext($1))', [personId]);
    const [row] = await tx.query<{ first: number; second: number }>(
      `select count(*) filter (where created_at > $2)::integer as first, count(*)::integer as second
       from comments where person_id = $1 and created_at > $3`,
      [personId, ...since],
    );
    return [row?.first ?? 0, row?.second ?? 0];
  }

  async replies(tx: Transaction, id: string): Promise<number> {
    const sql = 'select count(*)::integer as number from comments where parent_id = $1';
    return (await tx.query<{ number: number }>(sql, [id]))[0]?.number ?? 0;
  }

  async add(tx: Transaction, { id, storyId, parentId, personId, state, markdown, now }: NewComment): Promise<void> {
    await tx.query(
      `insert into comments (id, story_id, parent_id, person_id, state, markdown, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, storyId, parentId, personId, state, markdown, now],
    );
  }

  /** @param waits whether an editor has to look at it anew */
  async edit(tx: Transaction, id: string, markdown: string, waits: boolean, now: Date): Promise<void> {
    await tx.query(
      `update comments set markdown = $2, edited_at = $3, state = case when $4 then 'PENDING' else state end where id = $1`,
      [id, markdown, now, waits],
    );
  }

  /** What it said is gone; that there was one stays, for its replies. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(`update comments set state = 'DELETED', markdown = '', hidden_reason = null where id = $1`, [id]);
  }

  /** An editor's decision; it settles what was reported. */
  async decide(
    tx: Transaction,
    id: string,
    { state, reason, by, now }: { state: 'SHOWN' | 'HIDDEN'; reason: string | null; by: string; now: Date },
  ): Promise<void> {
    await tx.query(
      'update comments set state = $2, hidden_reason = $3, decided_by = $4, decided_at = $5 where id = $1',
      [id, state, reason, by, now],
    );
    await tx.query('update comment_reports set settled_at = $2 where comment_id = $1 and settled_at is null', [
      id,
      now,
    ]);
  }

  /** Says whether the report is the person's first of this comment. */
  async report(tx: Transaction, id: string, personId: string, reason: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `insert into comment_reports (comment_id, person_id, reason, reported_at) values ($1, $2, $3, $4)
       on conflict do nothing returning comment_id`,
      [id, personId, reason, now],
    );
    return rows.length > 0;
  }

  async close(tx: Transaction, storyId: string, by: string, now: Date): Promise<void> {
    await tx.query(
      'insert into closed_discussions (story_id, closed_at, closed_by) values ($1, $2, $3) on conflict do nothing',
      [storyId, now, by],
    );
  }

  async open(tx: Transaction, storyId: string): Promise<void> {
    await tx.query('delete from closed_discussions where story_id = $1', [storyId]);
  }

  async moderate(
    tx: Transaction,
    organisationId: string,
    moderation: Moderation,
    by: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `insert into discussion_rules (organisation_id, moderation, changed_at, changed_by) values ($1, $2, $3, $4)
       on conflict (organisation_id) do update set moderation = excluded.moderation, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by`,
      [organisationId, moderation, now, by],
    );
  }
}
