/** One body `o` as the JSON of an {@link Organisation}, for the readers' statements. */
export const ORGANISATION_JSON = `json_build_object(
  'id', o.id, 'version', o.version, 'slug', o.slug, 'organisationNumber', o.organisation_number, 'kind', o.kind,
  'level', o.level, 'country', o.country, 'countyId', o.county_id, 'homepage', o.homepage,
  'validFrom', o.valid_from, 'validTo', o.valid_to,
  'names', (select coalesce(json_agg(json_build_object('language', n.language, 'kind', n.kind, 'name', n.name,
      'validFrom', n.valid_from, 'validTo', n.valid_to) order by n.valid_from desc nulls last, n.name), '[]')
    from organisation_names n where n.organisation_id = o.id))`;
