/** Whether the person `p` may be given reviews of stories in the care of a body; null is nobody's care. */
export const REVIEWERS = (body: string): string => `p.erased_at is null and exists (
  select from memberships m where m.person_id = p.id and m.role in ('EDITOR', 'ADMIN')
    and (m.organisation_id is null or m.organisation_id = ${body}))`;
