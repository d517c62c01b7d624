import { moment } from '#platform/database';
import type { CommentSight } from '../application/comment.policy.js';

/** A body that is withheld would be told by who writes for it. */
const badges = (comment: string, work: string): string => `
  case when ${comment}.state = 'DELETED' or (s.withheld_organisation and not ${work}) then '[]'::json else to_json(array_remove(array[
    case when 'person:' || ${comment}.person_id = s.created_by then 'AUTHOR' end,
    case when exists (select 1 from memberships m where m.person_id = ${comment}.person_id and m.role in ('EDITOR', 'ADMIN')
      and m.organisation_id = s.managing_organisation_id) then 'EDITOR' end], null)) end`;

const oneJson = (comment: string, sight: CommentSight, work: string, replies: string): string => `json_build_object(
  'id', ${comment}.id, 'storyId', ${comment}.story_id, 'parentId', ${comment}.parent_id, 'state', ${comment}.state,
  'markdown', nullif(${comment}.markdown, ''),
  'authorName', case when ${comment}.state <> 'DELETED' and (not s.withheld_organisation or ${work} or ${sight.own(comment)}) then (select p.name from people p where p.id = ${comment}.person_id and p.erased_at is null) end,
  'badges', ${badges(comment, work)},
  'createdAt', ${moment(`${comment}.created_at`)}, 'editedAt', ${moment(`${comment}.edited_at`)},
  'isOwn', ${sight.own(comment)},
  'hiddenReason', case when ${sight.own(comment)} or ${sight.moderated} then ${comment}.hidden_reason end,
  'reports', case when ${sight.moderated} then (select count(*)::integer from comment_reports q
    where q.comment_id = ${comment}.id and q.settled_at is null) end,
  'replies', ${replies})`;

/** A row `c` of `comments` of the story `s` as the JSON of a `CommentView`, with the replies that the caller sees. */
export const commentJson = (sight: CommentSight, work: string): string =>
  oneJson(
    'c',
    sight,
    work,
    `(select coalesce(json_agg(${oneJson('r', sight, work, `'[]'::json`)} order by r.id), '[]')
      from comments r where r.parent_id = c.id and ${sight.seen('r')})`,
  );

/** Whether a thread that the row `c` begins is told: what it says is seen, or it was deleted and has replies that are. */
export const threadIsSeen = (sight: CommentSight): string => `(${sight.seen('c')} or (c.state = 'DELETED'
  and exists (select 1 from comments r where r.parent_id = c.id and ${sight.seen('r')})))`;
