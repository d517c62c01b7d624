import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { type StoryKind, type StoryStanding, storyStanding } from '#domain/stories';
import type { Transaction } from '#platform/database';
import { REVIEWERS } from './reviewer.sql.js';

/** A story as its review looks at it. */
export interface ReviewedStory extends StoryStanding {
  /** The kind that the revision being worked on says. */
  readonly kind: StoryKind;
  readonly pendingRevision: number | null;
  /** The story's version when it was last submitted; its version now where it never was. */
  readonly version: number;
  readonly isWaiting: boolean;
  readonly assigneeId: string | null;
  /** The day that somebody has set, if anybody has. */
  readonly dueOn: string | null;
}

/** A comment about to be kept. */
export interface NewReviewComment {
  readonly id: string;
  readonly storyId: string;
  readonly number: number;
  readonly part: string | null;
  readonly language: Language | null;
  readonly quote: string | null;
  readonly words: string;
}

/** Whom the submission `q` was last given to, while its revision was submitted again and again. */
export const ASSIGNEE = `(
  select a.person_id from review_assignments a
  join story_submissions e on e.story_id = a.story_id and e.version = a.version
  where a.story_id = q.story_id and e.number = q.number and a.version <= q.version order by a.version desc limit 1)`;

const STORY = `
  select ${storyStanding('s')}, r.kind, s.pending_revision as "pendingRevision",
    coalesce(q.version, s.version) as version, coalesce(q.outcome is null and q.version is not null, false) as "isWaiting",
    case when q.version is not null then ${ASSIGNEE} end as "assigneeId", a.due_on::text as "dueOn"
  from stories s
  join story_revisions r on r.story_id = s.id and r.number = coalesce(s.pending_revision, s.latest_revision)
  left join lateral (
    select q.* from story_submissions q where q.story_id = s.id order by q.version desc limit 1) q on true
  left join review_assignments a on a.story_id = q.story_id and a.version = q.version
  where s.id = $1`;

type Submission = Pick<ReviewedStory, 'id' | 'version'>;

/** Keeps who reviews what, what has been looked at, and what is said of it. */
@Injectable()
export class ReviewRepository {
  /** A story that stays as it is, and its submission waiting, if it is, until the transaction ends. */
  async story(tx: Transaction, id: string): Promise<ReviewedStory | null> {
    await tx.query('select 1 from stories where id = $1 for share', [id]);
    return (await tx.query<ReviewedStory>(STORY, [id]))[0] ?? null;
  }

  /** The story that a comment is on; the comment is held against other writers until the transaction ends. */
  async storyOf(tx: Transaction, commentId: string): Promise<string | null> {
    const sql = 'select story_id from review_comments where id = $1 for update';
    return (await tx.query<{ story_id: string }>(sql, [commentId]))[0]?.story_id ?? null;
  }

  /** Says whether a person is among the editors who may be given the review of a story. */
  async isReviewer(tx: Transaction, story: ReviewedStory, personId: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from people p where p.id = $1 and ${REVIEWERS('$2::uuid', '$3::timestamptz')} limit 1`,
      [personId, story.managingOrganisationId, now],
    );
    return rows.length > 0;
  }

  async assign(
    tx: Transaction,
    { id, version }: Submission,
    { personId, dueOn }: { readonly personId: string | null; readonly dueOn: string | null },
    by: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `insert into review_assignments (story_id, version, person_id, due_on, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (story_id, version) do update set person_id = excluded.person_id, due_on = excluded.due_on,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [id, version, personId, dueOn, now, by],
    );
  }

  /** Says whether it was not ticked before. */
  async tick(tx: Transaction, { id, version }: Submission, item: string, by: string, now: Date): Promise<boolean> {
    const rows = await tx.query<object>(
      `insert into review_ticks (story_id, version, item, actor_id, ticked_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning item`,
      [id, version, item, by, now],
    );
    return rows.length > 0;
  }

  /** Says whether it was ticked before. */
  async untick(tx: Transaction, { id, version }: Submission, item: string): Promise<boolean> {
    const rows = await tx.query<object>(
      `with gone as (delete from review_ticks where story_id = $1 and version = $2 and item = $3 returning item)
       select item from gone`,
      [id, version, item],
    );
    return rows.length > 0;
  }

  /** How many comments there are on a revision, without answers. */
  async comments(tx: Transaction, at: Pick<NewReviewComment, 'storyId' | 'number'>): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      'select count(*)::integer as number from review_comments where story_id = $1 and number = $2 and parent_id is null',
      [at.storyId, at.number],
    );
    return row?.number ?? 0;
  }

  async comment(tx: Transaction, comment: NewReviewComment, by: string, now: Date): Promise<void> {
    const { id, storyId, number, part, language, quote, words } = comment;
    await tx.query(
      `insert into review_comments (id, story_id, number, part, language, quote, words, actor_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, storyId, number, part, language, quote, words, by, now],
    );
  }

  /** How many answers a comment has; null for one that is an answer itself. */
  async answers(tx: Transaction, id: string): Promise<number | null> {
    const [row] = await tx.query<{ number: number }>(
      `select (select count(*)::integer from review_comments a where a.parent_id = c.id) as number
       from review_comments c where c.id = $1 and c.parent_id is null`,
      [id],
    );
    return row?.number ?? null;
  }

  /** Keeps an answer, and opens again what it answers. */
  async answer(
    tx: Transaction,
    answer: { readonly id: string; readonly parentId: string; readonly words: string },
    by: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `insert into review_comments (id, story_id, number, parent_id, words, actor_id, created_at)
       select $1, c.story_id, c.number, c.id, $3, $4, $5 from review_comments c where c.id = $2`,
      [answer.id, answer.parentId, answer.words, by, now],
    );
    await tx.query('update review_comments set resolved_at = null, resolved_by = null where id = $1', [
      answer.parentId,
    ]);
  }

  /** Says whether the comment was open; null for an answer, which is never resolved by itself. */
  async resolve(tx: Transaction, id: string, by: string, now: Date): Promise<boolean | null> {
    const [row] = await tx.query<{ isOpen: boolean }>(
      `with changed as (
         update review_comments set resolved_at = $2, resolved_by = $3
         where id = $1 and parent_id is null and resolved_at is null returning id)
       select exists (select from changed) as "isOpen" from review_comments c where c.id = $1 and c.parent_id is null`,
      [id, now, by],
    );
    return row?.isOpen ?? null;
  }
}
