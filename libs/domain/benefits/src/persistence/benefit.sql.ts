/** A row `b` of `benefits`, with its measurements and baseline changes, as a `BenefitView`. */
export const BENEFIT_JSON = `
  json_build_object(
    'id', b.id, 'storyId', b.story_id, 'position', b.position, 'title', b.title, 'description', b.description,
    'sign', b.sign, 'type', b.type, 'valuation', b.valuation, 'expectedness', b.expectedness,
    'recipients', b.recipients, 'owner', b.owner, 'status', b.status,
    'indicator', json_build_object('name', b.indicator_name, 'unit', b.unit, 'direction', b.direction,
      'method', b.indicator_method, 'source', b.indicator_source, 'frequency', b.frequency),
    'firstEffectOn', b.first_effect_on,
    'baseline', case when b.baseline_value is not null then
      json_build_object('value', b.baseline_value, 'on', b.baseline_on) end,
    'target', case when b.target_value is not null then
      json_build_object('value', b.target_value, 'on', b.target_on, 'low', b.target_low, 'high', b.target_high) end,
    'money', case when b.amount_nok is not null then
      json_build_object('amountNok', b.amount_nok, 'priceYear', b.price_year, 'recurrence', b.recurrence,
        'budgetEffect', b.budget_effect) end,
    'quality', case when b.importance is not null then
      json_build_object('importance', b.importance, 'extent', b.extent) end,
    'points', b.points, 'deviationReason', b.deviation_reason, 'preconditions', b.preconditions, 'actions', b.actions,
    'version', b.version,
    'measurements', coalesce((select json_agg(json_build_object('id', m.id, 'value', m.value,
        'measuredOn', m.measured_on, 'recordedAt', m.recorded_at, 'evidence', m.evidence, 'comment', m.comment)
        order by m.measured_on, m.recorded_at, m.id)
      from benefit_measurements m where m.benefit_id = b.id), '[]'::json),
    'baselineChanges', coalesce((select json_agg(json_build_object('oldValue', h.old_value, 'oldOn', h.old_on,
        'newValue', h.new_value, 'newOn', h.new_on, 'reason', h.reason, 'changedAt', h.changed_at)
        order by h.changed_at, h.id)
      from benefit_baseline_changes h where h.benefit_id = b.id), '[]'::json))`;
