import { actorName, leftToOthers } from '#domain/stories';
import { moment } from '#platform/database';

const oneComment = (comment: string, me: string, answers: string): string => `json_build_object(
  'id', ${comment}.id, 'storyId', ${comment}.story_id, 'revision', ${comment}.number, 'part', ${comment}.part,
  'language', ${comment}.language, 'quote', ${comment}.quote, 'words', ${comment}.words,
  'authorName', ${actorName(`${comment}.actor_id`)}, 'isOwn', ${comment}.actor_id = ${me},
  'at', ${moment(`${comment}.created_at`)}, 'resolvedAt', ${moment(`${comment}.resolved_at`)},
  'resolvedBy', ${actorName(`${comment}.resolved_by`)}, 'answers', ${answers})`;

/** A row `c` of `review_comments` as the JSON of a `ReviewCommentView`; `me` is the parameter of the caller's id. */
export const reviewCommentJson = (me: string): string =>
  oneComment(
    'c',
    me,
    `(select coalesce(json_agg(${oneComment('a', me, `'[]'::json`)} order by a.id), '[]')
      from review_comments a where a.parent_id = c.id)`,
  );

const stateOf = (row: string): string =>
  `coalesce(${row}.outcome, case when s.publish_at is null then 'WAITING' else 'SCHEDULED' end)`;

const submission = (row: string): string => `'revision', ${row}.number, 'state', ${stateOf(row)},
  'submittedAt', ${moment(`${row}.submitted_at`)}, 'submittedBy', ${actorName(`${row}.submitted_by`)},
  'decidedAt', ${moment(`${row}.decided_at`)}, 'decidedBy', ${actorName(`${row}.decided_by`)}`;

/** Parts of a statement that reads reviews. */
export interface ReviewSql {
  readonly json: string;
  /** Submissions `q` of stories `s`, whom they are given to (`a`), and their due days (`d`). */
  readonly from: string;
  /** Whether the submission is the last one of its story. */
  readonly isLast: string;
  readonly state: string;
  readonly isOverdue: string;
}

/**
 * Builds the parts of a statement that reads reviews.
 *
 * @param assignee how to find whom `q` is given to.
 * @param decides whether the caller decides about `s`.
 * @param today the parameter of the calendar day it is; `days` that of how many a review may take; `me` the caller's id.
 */
export const reviewSql = (
  assignee: string,
  decides: string,
  { today, days, me }: { readonly today: string; readonly days: string; readonly me: string },
): ReviewSql => {
  const scheduled = '(q.outcome is null and s.publish_at is not null)';
  const state = stateOf('q');
  const isOverdue = `(q.outcome is null and s.publish_at is null and d.due_on < ${today})`;
  return {
    state,
    isOverdue,
    isLast: `not exists (select from story_submissions l where l.story_id = q.story_id and l.version > q.version)`,
    from: `story_submissions q join stories s on s.id = q.story_id
      join story_revisions r on r.story_id = q.story_id and r.number = q.number
      cross join lateral (select ${assignee} as person_id) a
      cross join lateral (select coalesce(
        (select o.due_on from review_assignments o where o.story_id = q.story_id and o.version = q.version),
        (q.submitted_at at time zone 'Europe/Oslo')::date + ${days}) as due_on) d`,
    json: `json_build_object(
      'storyId', s.id, 'kind', r.kind, ${submission('q')},
      'mayPublish', q.outcome is null and ${decides} and not ${leftToOthers('s', 'q.number', me)},
      'submissions', (select json_agg(json_build_object(${submission('b')}) order by b.version desc)
        from story_submissions b where b.story_id = q.story_id),
      'publishAt', case when ${scheduled} then ${moment('s.publish_at')} end,
      'scheduledBy', case when ${scheduled} then ${actorName('s.scheduled_by')} end,
      'assignee', (select json_build_object('id', p.id, 'name', p.name) from people p
        where p.id = a.person_id and p.erased_at is null),
      'dueOn', d.due_on, 'isOverdue', ${isOverdue},
      'ticks', (select coalesce(json_agg(json_build_object('item', t.item, 'by', ${actorName('t.actor_id')},
        'at', ${moment('t.ticked_at')}) order by t.item), '[]')
        from review_ticks t where t.story_id = q.story_id and t.version = q.version),
      'comments', (select coalesce(json_agg(${reviewCommentJson(me)} order by c.id), '[]')
        from review_comments c where c.story_id = q.story_id and c.number = q.number and c.parent_id is null))`,
  };
};
