/** For how long a role that was told at a sign-in has somebody count among a body's editors, who may have left since. */
const TOLD_FOR = '90 days';

const EDITS = (held: string, of: string, body: string): string =>
  `${held} in ('EDITOR', 'ADMIN') and (${of} is null or ${body} is null or ${of} = ${body})`;

/**
 * Whether the person `p` may be given reviews of stories in the care of a body; those in nobody's, null, are any editor's. They are a member with that
 * role, or were told to have it when they signed in of late: what they may do when they come is for their session to say.
 *
 * @param now the moment, as SQL.
 */
export const REVIEWERS = (body: string, now: string): string => `p.erased_at is null and (
  exists (select from memberships m where m.person_id = p.id and ${EDITS('m.role', 'm.organisation_id', body)})
  or exists (select from sessions i cross join lateral jsonb_array_elements(i.grants) g(held)
    where i.person_id = p.id and i.created_at > ${now} - interval '${TOLD_FOR}'
      and ${EDITS("(g.held->>'role')", "(g.held->>'organisationId')::uuid", body)}))`;
