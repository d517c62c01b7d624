/** Days after which what is due is overdue. */
export const GRACE_DAYS = 30;

/**
 * How the story `s` is followed up, as a lateral row `f`: `since`, `due_on`, the last answer. Due is the first of the day that
 * its people named and, counted from its publication, the months that are usual, after the last time that somebody stood by it.
 *
 * @param months the parameter with the usual months, such as `$2`.
 */
export const followUpOf = (months: string): string => `
  cross join lateral (select (s.published_at at time zone 'Europe/Oslo')::date as published_on) p
  left join lateral (select a.answer, a.note, a.answered_on, a.next_on from follow_up_answers a
    where a.story_id = s.id order by a.answered_at desc, a.id desc limit 1) a on true
  cross join lateral (select greatest(p.published_on, s.last_confirmed_on, a.answered_on) as since) l
  cross join lateral (select case when a.answer = 'NO_LONGER_HOLDS' then a.next_on else coalesce(
    (select min(named.day) from (values (s.next_follow_up_on), (a.next_on)) as named(day) where named.day > l.since),
    (select min(usual.day) from (select (p.published_on + make_interval(months => m))::date as day
      from unnest(${months}::integer[]) as m) usual where usual.day > l.since)) end as due_on) f`;

/** Which stories are followed up: those that are published and that a body keeps. */
export const IS_FOLLOWED_UP = `s.state = 'PUBLISHED' and s.managing_organisation_id is not null`;

/**
 * The JSON of a `FollowUpView`.
 *
 * @param today the parameter with the Norwegian day, such as `$3`.
 */
export const followUpJson = (
  today: string,
): string => `json_build_object('storyId', s.id, 'since', l.since, 'dueOn', f.due_on,
  'answer', a.answer, 'note', a.note, 'answeredOn', a.answered_on,
  'state', case when a.answer = 'NO_LONGER_HOLDS' then 'OUTDATED' when f.due_on is null or f.due_on > ${today}::date then 'FOLLOWED_UP'
    when f.due_on + ${GRACE_DAYS} > ${today}::date then 'DUE' else 'OVERDUE' end)`;
