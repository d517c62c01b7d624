import type { BenefitContent } from '../domain/benefit.js';

/** The columns of `benefits` that hold a benefit's record, in the order of {@link benefitRow}. */
export const BENEFIT_COLUMNS = [
  'title', 'description', 'sign', 'type', 'valuation', 'expectedness', 'recipients', 'owner', 'status',
  'indicator_name', 'unit', 'direction', 'indicator_method', 'indicator_source', 'frequency', 'first_effect_on',
  'baseline_value', 'baseline_on', 'target_value', 'target_on', 'target_low', 'target_high',
  'amount_nok', 'price_year', 'recurrence', 'budget_effect', 'importance', 'extent',
  'deviation_reason', 'preconditions', 'actions', 'version', 'updated_at',
] as const;

/** A benefit's record as the values of its columns. */
export const benefitRow = (
  benefit: BenefitContent & { readonly version: number },
  now: Date,
): Record<(typeof BENEFIT_COLUMNS)[number], unknown> => {
  const { indicator, baseline, target, money, quality } = benefit;
  return {
    title: benefit.title,
    description: benefit.description,
    sign: benefit.sign,
    type: benefit.type,
    valuation: benefit.valuation,
    expectedness: benefit.expectedness,
    recipients: [...new Set(benefit.recipients)],
    owner: benefit.owner,
    status: benefit.status,
    indicator_name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    indicator_method: indicator.method,
    indicator_source: indicator.source,
    frequency: indicator.frequency,
    first_effect_on: benefit.firstEffectOn,
    baseline_value: baseline?.value ?? null,
    baseline_on: baseline?.on ?? null,
    target_value: target?.value ?? null,
    target_on: target?.on ?? null,
    target_low: target?.low ?? null,
    target_high: target?.high ?? null,
    amount_nok: money?.amountNok ?? null,
    price_year: money?.priceYear ?? null,
    recurrence: money?.recurrence ?? null,
    budget_effect: money?.budgetEffect ?? null,
    importance: quality?.importance ?? null,
    extent: quality?.extent ?? null,
    deviation_reason: benefit.deviationReason,
    preconditions: benefit.preconditions,
    actions: benefit.actions,
    version: benefit.version,
    updated_at: now,
  };
};
