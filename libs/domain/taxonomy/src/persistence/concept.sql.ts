/** Joins the preferred label `l` of concept `c` in the first language of `$1`, the reader's fallback order, that has one. */
export const CONCEPT_LABEL = `
  cross join lateral (
    select label, language, folded from concept_labels
    where concept_id = c.id and kind = 'PREFERRED'
    order by array_position($1::text[], language) limit 1) l`;

/** A concept `c` with label `l` as a `ConceptView`. */
export const CONCEPT_JSON = `
  json_build_object(
    'id', c.id, 'scheme', c.scheme, 'slug', c.slug, 'uri', c.uri, 'notation', c.notation,
    'label', l.label, 'labelLanguage', l.language,
    'definition', coalesce(c.definition->>(($1::text[])[1]), c.definition->>(($1::text[])[2]), c.definition->>(($1::text[])[3])),
    'validFrom', c.valid_from, 'validTo', c.valid_to, 'version', c.version, 'language', ($1::text[])[1])`;
