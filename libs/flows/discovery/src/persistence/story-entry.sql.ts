/**
 * What has changed since a snapshot, as columns of a statement: all that was written by transactions which were not to be
 * seen in it, in whatever order they have ended. Numbers from another life of the database lie in its future, and are
 * passed over.
 *
 * @param since the snapshot of the last look, as SQL
 */
export const INDEX_CHANGES = (since: string): string => `
    (select coalesce(json_agg(json_build_array(d.story_id, d.changed::text::bigint)), '[]') from story_search_documents d
      where ${unseen('d.changed', since)}) as changed,
    (select coalesce(json_agg(r.story_id), '[]') from story_search_removals r
      where ${unseen('r.changed', since)}
        and not exists (select from story_search_documents d where d.story_id = r.story_id)) as removed,
    (${since}::pg_snapshot)::text as since, pg_current_snapshot()::text as mark`;

/** The first two tests are for the index of the column; the second makes them a range to the planner. */
const unseen = (changed: string, since: string): string =>
  `${changed} >= pg_snapshot_xmin(${since}::pg_snapshot) and ${changed} < pg_snapshot_xmax(pg_current_snapshot())
        and not pg_visible_in_snapshot(${changed}, ${since}::pg_snapshot)`;
