/** Stories with what their revision being worked on, or else their latest, says; `$1` is a list of identifiers. */
export const LOAD_STORIES = `
  select json_build_object(
    'id', s.id, 'slug', s.slug, 'kind', s.kind, 'originalLanguage', s.original_language, 'state', s.state,
    'pendingState', s.pending_state, 'version', s.version, 'latestRevision', s.latest_revision,
    'pendingRevision', s.pending_revision, 'publishedRevision', s.published_revision,
    'publishAt', s.publish_at, 'scheduledBy', s.scheduled_by,
    'managingOrganisationId', s.managing_organisation_id, 'createdBy', s.created_by, 'createdAt', s.created_at,
    'updatedAt', s.updated_at, 'publishedAt', s.published_at, 'visibility', s.visibility,
    'withheldOrganisation', s.withheld_organisation, 'embargoUntil', s.embargo_until,
    'lastConfirmedOn', s.last_confirmed_on, 'nextFollowUpOn', s.next_follow_up_on, 'source', s.source,
    'externalId', s.external_id, 'sourceUrl', s.source_url, 'sourceDigest', s.source_digest, 'license', s.license
  ) as state,
  json_build_object(
    'kind', r.kind, 'originalLanguage', r.original_language, 'changeNote', r.change_note, 'status', r.status,
    'outcome', r.outcome, 'phase', r.phase, 'levels', r.levels, 'periodFrom', r.period_from,
    'periodTo', r.period_to, 'costBand', r.cost_band, 'goals', r.goals, 'anchoring', r.anchoring,
    'attachments', r.attachments, 'visibility', r.visibility, 'withheldOrganisation', r.withheld_organisation,
    'embargoUntil', r.embargo_until, 'lastConfirmedOn', r.last_confirmed_on,
    'nextFollowUpOn', r.next_follow_up_on, 'license', r.license,
    'texts', (
      select coalesce(json_object_agg(t.language, json_build_object(
        'title', t.title, 'summary', t.summary, 'sections', t.sections)), '{}')
      from story_texts t where t.story_id = r.story_id and t.number = r.number),
    'sectors', (
      select coalesce(json_agg(k.concept_id order by k.position), '[]')
      from story_concepts k join concepts c on c.id = k.concept_id
      where k.story_id = r.story_id and k.number = r.number and c.scheme = 'SECTOR'),
    'methods', (
      select coalesce(json_agg(k.concept_id order by k.position), '[]')
      from story_concepts k join concepts c on c.id = k.concept_id
      where k.story_id = r.story_id and k.number = r.number and c.scheme = 'METHOD'),
    'organisations', (
      select coalesce(json_agg(json_build_object('organisationId', o.organisation_id, 'role', o.role)
        order by o.position), '[]')
      from story_organisations o where o.story_id = r.story_id and o.number = r.number),
    'places', (
      select coalesce(json_agg(p.organisation_id order by p.position), '[]')
      from story_places p where p.story_id = r.story_id and p.number = r.number),
    'contributors', (
      select coalesce(json_agg(json_build_object('name', c.name, 'role', c.role, 'affiliation', c.affiliation,
        'bio', c.bio, 'contact', c.contact) order by c.position), '[]')
      from story_contributors c where c.story_id = r.story_id and c.number = r.number),
    'relations', (
      select coalesce(json_agg(json_build_object('kind', l.kind, 'storyId', l.target_id)
        order by l.kind, l.target_id), '[]')
      from story_relations l where l.story_id = r.story_id and l.number = r.number)
  ) as content
  from stories s
  join story_revisions r on r.story_id = s.id and r.number = coalesce(s.pending_revision, s.latest_revision)
  where s.id = any($1::uuid[])`;
