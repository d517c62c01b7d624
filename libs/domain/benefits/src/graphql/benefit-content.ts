import type { BenefitContent } from '../domain/benefit.js';
import type { BenefitInput } from './benefit.inputs.js';

/** The record that an input writes down, with nothing where it says nothing. */
export const benefitContent = (input: BenefitInput): BenefitContent => ({
  title: input.title.trim(),
  description: input.description ?? '',
  sign: input.sign,
  type: input.type,
  valuation: input.valuation,
  expectedness: input.expectedness,
  recipients: input.recipients,
  owner: input.owner ?? null,
  status: input.status,
  indicator: {
    name: input.indicator?.name ?? null,
    unit: input.indicator?.unit?.trim() || null,
    direction: input.indicator?.direction ?? null,
    method: input.indicator?.method ?? null,
    source: input.indicator?.source ?? null,
    frequency: input.indicator?.frequency ?? null,
  },
  firstEffectOn: input.firstEffectOn ?? null,
  baseline: input.baseline ?? null,
  target: input.target ? { ...input.target, low: input.target.low ?? null, high: input.target.high ?? null } : null,
  money: input.money ?? null,
  quality: input.quality ?? null,
  deviationReason: input.deviationReason ?? null,
  preconditions: input.preconditions ?? [],
  actions: (input.actions ?? []).map(({ action, responsible, dueOn, status }) => ({
    action,
    responsible: responsible ?? null,
    dueOn: dueOn ?? null,
    status: status ?? null,
  })),
});
