/** $1 consumer, $2 now, $3 whether in bulk. */
export const HAS_WORK = `
  select coalesce((select sequence from events order by sequence desc limit 1), 0)
      > coalesce((select position from event_consumers where name = $1), 0)
    or coalesce((select due_at from event_deliveries where consumer = $1 and bulk = $3 and dead_at is null
      order by due_at limit 1) <= $2, false) as waiting`;

const DUE = `consumer = $1 and bulk = $6 and dead_at is null and due_at <= $2`;
const FREE = `${DUE} and attempts = (select attempts from head) and subject_id not in (select subject_id from leased)`;
const MOST = `greatest(1, $3::integer >> least(attempts, 30))`;
const NEWEST = `($7::integer >> least(attempts, 30))`;

/**
 * $1 consumer, $2 now, $3 batch size, $4 lease, $5 its end, $6 whether in bulk, $7 how many are the newest. While a delivery
 * is leased, its due time is the lease's end. A subject that is out on a lease is left alone, so that an older reading of it
 * never overtakes a newer one. Deliveries are taken with those tried equally often, and each failed try halves the batch:
 * one bad event is soon alone.
 */
export const TAKE = `
  with leased as materialized (
    select subject_id from event_deliveries
    where consumer = $1 and leased_by is not null and dead_at is null and due_at > $2
  ), head as materialized (
    select attempts from event_deliveries
    where ${DUE} and subject_id not in (select subject_id from leased)
    order by due_at, sequence limit 1
  ), oldest as materialized (
    select sequence from event_deliveries where ${FREE}
    order by due_at, sequence limit (select ${MOST} - ${NEWEST} from head)
  ), newest as materialized (
    select sequence from event_deliveries where ${FREE}
    order by due_at desc, sequence desc limit (select ${NEWEST} from head)
  ), due as materialized (
    select sequence from event_deliveries
    where ${DUE} and sequence = any (array(select sequence from oldest union select sequence from newest))
    for update skip locked
  ), taken as (
    update event_deliveries set leased_by = $4, due_at = $5, attempts = attempts + 1
    where consumer = $1 and sequence = any (array(select sequence from due))
    returning sequence
  )
  select (select attempts + 1 from head) as attempts, json_build_object('sequence', sequence, 'id', id, 'kind', kind,
      'subjectId', subject_id, 'subjectVersion', subject_version, 'revision', revision, 'audience', audience,
      'actorId', actor_id, 'occurredAt', occurred_at) as event
  from events where sequence = any (array(select sequence from taken)) order by sequence`;

/** $1 consumer, $2 lease, $3 its end. */
export const RENEW = `
  with kept as (
    update event_deliveries set due_at = $3 where consumer = $1 and leased_by = $2 returning 1
  )
  select count(*)::integer as rows from kept`;

/** $1 consumer, $2 lease, $3 failures as JSON, $4 most tries, $5 now. */
export const SETTLE = `
  with failed as materialized (
    select * from jsonb_to_recordset($3::jsonb) as f(sequence bigint, error text, due_at timestamptz, is_final boolean)
  ), kept as (
    update event_deliveries d
    set leased_by = null, due_at = f.due_at, last_error = f.error,
      dead_at = case when f.is_final or d.attempts >= $4 then $5::timestamptz end
    from failed f where d.consumer = $1 and d.leased_by = $2 and d.sequence = f.sequence
  )
  delete from event_deliveries
  where consumer = $1 and leased_by = $2 and sequence not in (select sequence from failed)`;

/** $1 consumer, $2 lease, $3 now, $4 the reason. */
export const GIVE_BACK = `
  update event_deliveries set leased_by = null, due_at = $3, attempts = attempts - 1, last_error = $4
  where consumer = $1 and leased_by = $2`;
