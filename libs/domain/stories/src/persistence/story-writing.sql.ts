const FIXED = ['id', 'created_by', 'created_at', 'source', 'external_id'];

const STORY_COLUMNS = [
  ...FIXED,
  'slug',
  'kind',
  'original_language',
  'state',
  'pending_state',
  'version',
  'latest_revision',
  'pending_revision',
  'published_revision',
  'publish_at',
  'scheduled_by',
  'managing_organisation_id',
  'updated_at',
  'published_at',
  'visibility',
  'withheld_organisation',
  'embargo_until',
  'last_confirmed_on',
  'next_follow_up_on',
  'source_url',
  'source_digest',
  'license',
];

const KEPT = ['story_id', 'number', 'created_by', 'created_at'];

const REVISION_COLUMNS = [
  ...KEPT,
  'kind',
  'original_language',
  'visibility',
  'withheld_organisation',
  'embargo_until',
  'last_confirmed_on',
  'next_follow_up_on',
  'license',
  'change_note',
  'status',
  'outcome',
  'phase',
  'levels',
  'period_from',
  'period_to',
  'cost_band',
  'goals',
  'anchoring',
  'attachments',
];

const PARTS = {
  texts: ['story_texts', 'language, title, summary, sections'],
  concepts: ['story_concepts', 'concept_id, position'],
  organisations: ['story_organisations', 'organisation_id, role, position'],
  places: ['story_places', 'organisation_id, position'],
  contributors: ['story_contributors', 'position, name, role, affiliation, bio, contact'],
  relations: ['story_relations', 'kind, target_id'],
} as const;

const parts = Object.entries(PARTS);
const list = (columns: readonly string[], alias: string): string =>
  columns.map((name) => `${alias}.${name}`).join(', ');
const changing = (columns: readonly string[], fixed: readonly string[]): readonly string[] =>
  columns.filter((name) => !fixed.includes(name));

/** New rows of `stories`; `$1` is a list of them. */
export const INSERT_STORIES = `
  insert into stories (${STORY_COLUMNS.join(', ')})
  select ${list(STORY_COLUMNS, 'n')} from jsonb_populate_recordset(null::stories, $1::jsonb) n
  returning id`;

/** Changed rows of `stories`, each only if it still has its `old_version`. */
export const UPDATE_STORIES = `
  with changed as (
  update stories s set ${changing(STORY_COLUMNS, FIXED)
    .map((name) => `${name} = n.${name}`)
    .join(', ')}
  from jsonb_populate_recordset(null::stories, $1::jsonb) n
  join jsonb_to_recordset($1::jsonb) as o(id uuid, old_version integer) on o.id = n.id
  where s.id = n.id and s.version = o.old_version
  returning s.id)
  select id from changed`;

/** Revisions, new or being worked on. */
export const WRITE_REVISIONS = `
  insert into story_revisions (${REVISION_COLUMNS.join(', ')})
  select ${list(REVISION_COLUMNS, 'n')} from jsonb_populate_recordset(null::story_revisions, $1::jsonb) n
  on conflict (story_id, number) do update set
  ${changing(REVISION_COLUMNS, KEPT)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

/** Takes away what hangs on the revisions listed in `$1` as (story_id, number). */
export const DELETE_PARTS = `
  with gone as materialized (
    select n.story_id, n.number from jsonb_to_recordset($1::jsonb) as n(story_id uuid, number integer)
  ), ${parts
    .map(
      ([name, [table]]) => `${name} as (
    delete from ${table} t using gone where t.story_id = gone.story_id and t.number = gone.number
  )`,
    )
    .join(', ')}
  select 1`;

/** The order in which {@link INSERT_PARTS} takes its lists. */
export const PART_NAMES = Object.keys(PARTS) as readonly (keyof typeof PARTS)[];

/** Writes what hangs on revisions; `$1`, `$2` … are lists of rows, so that each is parsed once. */
export const INSERT_PARTS = `
  with ${parts
    .map(
      ([name, [table, columns]], place) => `${name} as (
    insert into ${table} (story_id, number, ${columns})
    select story_id, number, ${columns}
    from json_populate_recordset(null::${table}, $${place + 1}::json)
  )`,
    )
    .join(', ')}
  select 1`;

/** Marks revisions as published, which makes them immutable. */
export const STAMP_REVISIONS = `
  update story_revisions r set published_at = n.published_at
  from jsonb_populate_recordset(null::story_revisions, $1::jsonb) n
  where r.story_id = n.story_id and r.number = n.number and r.published_at is null`;
