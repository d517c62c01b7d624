import type { StorySight } from '#domain/stories';

/**
 * Whether a notice `n` of the story `s` may be told to its person now: what it is about is seen, and being told does not
 * tell of a body or person that the story withholds.
 */
export const noticeSight = ({ published, work, readable }: StorySight): string => `(case
  when n.kind in ('STORY_PUBLISHED', 'STORY_REVISED')
    then ${published} and (not n.by_name or not s.withheld_organisation or ${work})
  when n.comment_id is not null
    then ${published} and exists (select from comments c where c.id = n.comment_id and c.state = 'SHOWN')
  when n.kind = 'REVIEW_PUBLISHED' then ${readable}
  else ${work} end)`;
