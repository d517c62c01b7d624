/** The key in the tables of what the API calls by a name for all types. */
export const keyOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';

/** A story as the tables hold it. */
export interface KeptStory {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly pendingState: string | null;
  readonly latestRevision: number;
  /** Of the latest revision, and of the first. */
  readonly title: string;
  readonly firstTitle: string;
  readonly revisions: readonly { readonly number: number; readonly texts: number }[];
  /** In the order of the journal. */
  readonly events: readonly { readonly sequence: number; readonly version: number; readonly kind: string }[];
}

/** Stories and journal as the tables hold them. */
export interface Kept {
  readonly stories: readonly KeptStory[];
  readonly lastSequence: number;
  readonly furthestConsumer: number;
}

const STORIES = `
  select s.id, s.version, s.state, s.pending_state as "pendingState", s.latest_revision as "latestRevision",
    coalesce((select min(t.title) from story_texts t where t.story_id = s.id and t.number = s.latest_revision), '') as title,
    coalesce((select min(t.title) from story_texts t where t.story_id = s.id and t.number = 1), '') as "firstTitle",
    (select coalesce(json_agg(json_build_object('number', r.number, 'texts', (select count(*) from story_texts t
      where (t.story_id, t.number) = (r.story_id, r.number))) order by r.number), '[]')
      from story_revisions r where r.story_id = s.id) as revisions,
    (select coalesce(json_agg(json_build_object('sequence', e.sequence, 'version', e.subject_version, 'kind', e.kind)
      order by e.sequence), '[]') from events e where e.subject_id = s.id and e.kind like 'Story%') as events
  from stories s`;

const JOURNAL = `
  select coalesce(max(sequence), 0)::float8 as "lastSequence",
    (select coalesce(max(position), 0)::float8 from event_consumers) as "furthestConsumer" from events`;

/** Reads stories and journal past every policy, without any code of the product. */
export const keptStories = async (rows: <Row extends object>(sql: string) => Promise<Row[]>): Promise<Kept> => {
  const [journal] = await rows<Omit<Kept, 'stories'>>(JOURNAL);
  return { stories: await rows<KeptStory>(STORIES), lastSequence: 0, furthestConsumer: 0, ...journal };
};
