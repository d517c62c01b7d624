/**
 * What has changed since a mark, as columns of a statement. Transactions are seen in another order than they begin: the next
 * look begins at the oldest one still at work, and sees some stories once more. Numbers from another life of the database
 * lie in its future, and are passed over.
 */
export const INDEX_CHANGES = (mark: string): string => `
    (select coalesce(json_agg(json_build_array(d.story_id, d.changed::text::bigint)), '[]') from story_search_documents d
      where d.changed >= ${mark}::xid8 and d.changed < pg_snapshot_xmax(pg_current_snapshot())) as changed,
    (select coalesce(json_agg(r.story_id), '[]') from story_search_removals r
      where r.changed >= ${mark}::xid8 and r.changed < pg_snapshot_xmax(pg_current_snapshot())
        and not exists (select from story_search_documents d where d.story_id = r.story_id)) as removed,
    (${mark}::xid8)::text as since, pg_snapshot_xmin(pg_current_snapshot())::text as mark`;
