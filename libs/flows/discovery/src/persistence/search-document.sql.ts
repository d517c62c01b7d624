/** $1 the ids of stories; the published ones of them as `wanted`, without what is withheld, with their concepts and bodies. */
const WANTED = `
  wanted as materialized (
    select s.id, s.version, s.visibility, s.withheld_organisation, s.managing_organisation_id, s.embargo_until,
      s.published_at, s.published_revision, r.kind, r.original_language, r.status, r.outcome, r.levels, r.goals
    from stories s
    join story_revisions r on r.story_id = s.id and r.number = s.published_revision
    where s.id = any($1::uuid[]) and s.state = 'PUBLISHED'
  ), concept_line(story_id, concept_id, own) as (
    select w.id, c.concept_id, true from wanted w
    join story_concepts c on c.story_id = w.id and c.number = w.published_revision
    union
    select l.story_id, b.target_id, false from concept_line l
    join concept_relations b on b.concept_id = l.concept_id and b.kind = 'BROADER'
  ), own_body as materialized (
    select w.id as story_id, o.organisation_id, 'ORGANISATION' as part from wanted w
    join story_organisations o on o.story_id = w.id and o.number = w.published_revision
    where not w.withheld_organisation
    union
    select w.id, p.organisation_id, 'PLACE' from wanted w
    join story_places p on p.story_id = w.id and p.number = w.published_revision
    join organisations b on b.id = p.organisation_id
    where not w.withheld_organisation or b.kind = 'COUNTY'
  ), before(story_id, part, id) as (
    select story_id, part, organisation_id from own_body
    union select b.story_id, b.part, s.predecessor_id from before b
    join organisation_successions s on s.successor_id = b.id
  ), later(story_id, part, id) as (
    select story_id, part, organisation_id from own_body
    union select l.story_id, l.part, s.successor_id from later l
    join organisation_successions s on s.predecessor_id = l.id
  ), body_line as materialized (
    select story_id, part, id, bool_or(own) as own from (
      select story_id, part, organisation_id as id, true as own from own_body
      union all select story_id, part, id, false from before
      union all select story_id, part, id, false from later
    ) line group by 1, 2, 3
  )`;

/** A number for each label and name a story is found by: which it is, in which version, and what it is to the story. */
const CONCEPT_STAMP = `hashtextextended(c.id::text || ':' || c.version || ':' || l.own, 0)`;
const BODY_STAMP = `hashtextextended(o.id::text || ':' || o.version || ':' || l.own || l.part, 0)`;

const DIFFERENT_CONCEPTS = `(select story_id, concept_id, bool_or(own) as own from concept_line group by 1, 2)`;

/**
 * The concepts and bodies of each story of `wanted`, named by their ids: rows of their own, as the planner thinks that there
 * are few stories and would hold each against each.
 */
const NAMED = `
  select 'CONCEPTS', json_build_object('storyId', l.story_id, 'stamp', sum(${CONCEPT_STAMP})::text,
    'named', json_agg(json_build_array(c.id, l.own) order by l.own desc, c.scheme, c.slug))
  from ${DIFFERENT_CONCEPTS} l join concepts c on c.id = l.concept_id
  where c.scheme in ('SECTOR', 'METHOD') group by l.story_id
  union all
  select 'BODIES', json_build_object('storyId', l.story_id, 'stamp', sum(${BODY_STAMP})::text,
    'named', json_agg(json_build_array(o.id, l.own, l.part) order by l.own desc, l.part, o.slug))
  from body_line l join organisations o on o.id = l.id group by l.story_id`;

/** The different concepts and bodies of all stories of `wanted`, each once with all its names: many stories share them. */
const NAMES = `
  select 'CONCEPT' as of, json_build_object('id', c.id, 'scheme', c.scheme, 'slug', c.slug, 'labels', (
    select coalesce(json_agg(json_build_object('language', n.language, 'name', n.label)
      order by n.language, n.kind, n.label), '[]')
    from concept_labels n where n.concept_id = c.id)) as source
  from (select distinct concept_id from concept_line) l join concepts c on c.id = l.concept_id
  where c.scheme in ('SECTOR', 'METHOD')
  union all
  select 'BODY', json_build_object('id', o.id, 'slug', o.slug, 'names', (
    select coalesce(json_agg(json_build_object('language', n.language, 'name', n.name)
      order by n.language, n.kind, n.name), '[]')
    from organisation_names n where n.organisation_id = o.id))
  from (select distinct id from body_line) l join organisations o on o.id = l.id`;

/** Whether a benefit of the story `w` has been measured. */
const MEASURED = `exists (select from benefits b join benefit_measurements m on m.benefit_id = b.id where b.story_id = w.id)`;

/** The number of the benefits of the story `w`, which change no version of its own. */
const BENEFIT_STAMP = `${MEASURED}::int
  + (select coalesce(sum(hashtextextended(b.id::text || ':' || b.title, 0)), 0) from benefits b where b.story_id = w.id)`;

/**
 * The published stories among the ids $1 as `stamps`: id, version, stamp. The numbers are added up without a join between
 * stories: many at a time are compared here, and the planner may think that there are few.
 */
export const STORY_STAMPS = `${WANTED}, stamps as (
    select id, max(version) as version, sum(stamp)::text as stamp from (
      select w.id, w.version, ${BENEFIT_STAMP} as stamp from wanted w
      union all select l.story_id, null, ${CONCEPT_STAMP} from ${DIFFERENT_CONCEPTS} l
      join concepts c on c.id = l.concept_id where c.scheme in ('SECTOR', 'METHOD')
      union all select l.story_id, null, ${BODY_STAMP} from body_line l join organisations o on o.id = l.id
    ) numbers group by id
  )`;

/**
 * The published stories among the ids $1, which concepts and bodies each has to do with, and, once each, these themselves:
 * what `SearchSource`s are made of. A story's stamp is the sum of its own and those of what it has to do with.
 */
export const SEARCH_SOURCES = `
  with recursive ${WANTED}
  select 'STORY' as of, json_build_object(
    'id', w.id, 'version', w.version, 'revision', w.published_revision, 'kind', w.kind, 'visibility', w.visibility,
    'withheld', w.withheld_organisation,
    'stamp', (${BENEFIT_STAMP})::text,
    'managingOrganisationId', w.managing_organisation_id,
    'visibleFrom', coalesce(ceil(extract(epoch from w.embargo_until) * 1000), 0)::bigint,
    'publishedAt', floor(extract(epoch from w.published_at) * 1000)::bigint,
    'publishedOn', (w.published_at at time zone 'Europe/Oslo')::date,
    'status', w.status, 'outcome', w.outcome, 'levels', w.levels, 'originalLanguage', w.original_language,
    'texts', (select coalesce(json_agg(json_build_object('language', t.language, 'title', t.title, 'summary', t.summary,
        'sections', t.sections) order by t.language), '[]')
      from story_texts t where t.story_id = w.id and t.number = w.published_revision),
    'goals', (select coalesce(json_agg(g->>'text'), '[]') from jsonb_array_elements(w.goals) g),
    'benefits', (select coalesce(json_agg(b.title order by b.position), '[]') from benefits b where b.story_id = w.id),
    'people', (select coalesce(json_agg(concat_ws(' ', c.name, c.affiliation) order by c.position), '[]')
      from story_contributors c
      where c.story_id = w.id and c.number = w.published_revision and not w.withheld_organisation),
    'measuredBenefits', ${MEASURED}
  ) as source
  from wanted w
  union all ${NAMED}
  union all ${NAMES}`;
