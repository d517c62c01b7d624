/** A synonym set `s` as editors see it; the moment as text. */
export const SYNONYM_SET_JSON = `json_build_object('id', s.id, 'expressions', s.expressions, 'direction', s.direction,
  'note', s.note, 'version', s.version, 'changedBy', s.changed_by, 'changedAt', s.changed_at)`;

/** What sets are listed by: their first expression, folded. */
export const FIRST_EXPRESSION = `split_part(s.folded, E'\\n', 1)`;
