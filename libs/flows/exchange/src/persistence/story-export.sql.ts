/** A body `o` as files name it. */
const BODY = `'name', (select n.name from organisation_names n where n.organisation_id = o.id
      order by n.kind = 'CURRENT' desc, array_position(array['nb', 'nn', 'en', 'se'], n.language), n.name limit 1),
    'language', (select n.language from organisation_names n where n.organisation_id = o.id
      order by n.kind = 'CURRENT' desc, array_position(array['nb', 'nn', 'en', 'se'], n.language), n.name limit 1),
    'orgnr', o.organisation_number, 'slug', o.slug, 'kind', o.kind, 'level', o.level, 'country', o.country`;

/** What a file may tell of one published revision `r` of story `s`; of a withheld body nothing that points to it. */
export const EXPORTED_STORY = `json_build_object(
  'storyId', s.id, 'source', k.source, 'externalId', k.external_id,
  'sourceUrl', case when not k.withheld then s.source_url end,
  'publishedAt', s.published_at, 'kind', r.kind, 'originalLanguage', r.original_language, 'changeNote', r.change_note,
  'status', r.status, 'outcome', r.outcome, 'phase', r.phase, 'levels', r.levels, 'periodFrom', r.period_from,
  'periodTo', r.period_to, 'costBand', r.cost_band, 'goals', r.goals, 'anchoring', r.anchoring,
  'visibility', s.visibility, 'withheldOrganisation', k.withheld, 'embargoUntil', s.embargo_until,
  'lastConfirmedOn', r.last_confirmed_on, 'nextFollowUpOn', r.next_follow_up_on, 'license', r.license,
  'attachments', case when k.withheld then '[]' else r.attachments end,
  'texts', (
    select json_agg(json_build_object('language', t.language, 'title', t.title, 'summary', t.summary,
      'sections', t.sections) order by array_position(array['nb', 'nn', 'en', 'se'], t.language))
    from story_texts t where t.story_id = r.story_id and t.number = r.number),
  'concepts', (
    select coalesce(json_agg(json_build_object('scheme', c.scheme, 'slug', c.slug, 'uri', c.uri)
      order by sc.position), '[]')
    from story_concepts sc join concepts c on c.id = sc.concept_id
    where sc.story_id = r.story_id and sc.number = r.number),
  'organisations', (
    select coalesce(json_agg(json_build_object('role', so.role, ${BODY}) order by so.position), '[]')
    from story_organisations so join organisations o on o.id = so.organisation_id
    where so.story_id = r.story_id and so.number = r.number and not k.withheld),
  'managingOrganisation', (
    select json_build_object(${BODY}) from organisations o
    where o.id = s.managing_organisation_id and not k.withheld),
  'places', (
    select coalesce(json_agg(o.slug order by sp.position), '[]')
    from story_places sp join organisations o on o.id = sp.organisation_id
    where sp.story_id = r.story_id and sp.number = r.number and (not k.withheld or o.kind = 'COUNTY')),
  'contributors', (
    select coalesce(json_agg(json_build_object('name', sc.name, 'role', sc.role, 'affiliation', sc.affiliation,
      'bio', sc.bio, 'contact', sc.contact) order by sc.position), '[]')
    from story_contributors sc
    where sc.story_id = r.story_id and sc.number = r.number and not k.withheld)
)`;
