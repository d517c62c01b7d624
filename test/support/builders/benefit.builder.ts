import type { BenefitContent } from '#domain/benefits';

/** What a benefit in a test says unless it is told otherwise: fewer days of waiting, counted. */
export const BENEFIT: BenefitContent = {
  title: 'Kortere saksbehandling',
  description: 'Fra søknad til svar.',
  sign: 'BENEFIT',
  type: 'QUALITY',
  valuation: 'COUNTED',
  expectedness: 'EXPECTED',
  recipients: ['CITIZENS', 'BUSINESS'],
  owner: 'Avdelingsleder byggesak',
  status: 'IN_PROGRESS',
  indicator: {
    name: 'Ventetid',
    unit: 'dager',
    direction: 'DECREASE',
    method: 'Fagsystem',
    source: 'ePhorte',
    frequency: 'Månedlig',
  },
  firstEffectOn: '2025-01-01',
  baseline: { value: 40, on: '2024-06-01' },
  target: { value: 20, on: '2026-01-01', low: 15, high: 25 },
  money: null,
  quality: { importance: 'LARGE', extent: 2 },
  deviationReason: null,
  preconditions: ['Nytt fagsystem'],
  actions: [{ action: 'Opplæring', responsible: 'Kari', dueOn: '2025-02-01', status: 'Ferdig' }],
};

/** A benefit told in words alone. */
export const DESCRIBED: BenefitContent = {
  ...BENEFIT,
  valuation: 'DESCRIBED',
  indicator: { name: null, unit: null, direction: null, method: null, source: null, frequency: null },
  baseline: null,
  target: null,
};

/** A benefit in kroner. */
export const PRICED: BenefitContent = {
  ...DESCRIBED,
  type: 'BUDGET',
  valuation: 'PRICED',
  quality: null,
  money: { amountNok: 1_500_000, priceYear: 2025, recurrence: 'YEARLY', budgetEffect: true },
};
