import type { BenefitContent, BenefitView } from './benefit.js';
import { benefitFaults, changeFaults, measurementFaults } from './benefit-rules.js';

const good: BenefitContent = {
  title: 'Færre klager',
  description: '',
  sign: 'BENEFIT',
  type: 'QUALITY',
  valuation: 'COUNTED',
  expectedness: 'EXPECTED',
  recipients: ['CITIZENS'],
  owner: null,
  status: 'PLANNED',
  indicator: {
    name: 'Klager',
    unit: 'klager per år',
    direction: 'DECREASE',
    method: null,
    source: null,
    frequency: null,
  },
  firstEffectOn: '2022-01-01',
  baseline: { value: 100, on: '2021-12-31' },
  target: { value: 50, on: '2025-01-01', low: 40, high: 60 },
  money: null,
  quality: { importance: 'LARGE', extent: 2 },
  deviationReason: null,
  preconditions: [],
  actions: [],
};

const money = { amountNok: 1, priceYear: 2024, recurrence: 'ONCE', budgetEffect: false } as const;

const BAD: readonly [string, Partial<BenefitContent>, string][] = [
  ['has no title', { title: ' ' }, 'title'],
  ['reaches nobody', { recipients: [] }, 'recipients'],
  ['has a baseline after its first effect', { firstEffectOn: '2021-12-30' }, 'baseline.on'],
  ['is described, with numbers', { valuation: 'DESCRIBED' }, 'valuation'],
  ['is priced without an amount', { valuation: 'PRICED' }, 'money'],
  ['is counted with an amount', { money }, 'money'],
  ['has numbers without a unit', { indicator: { ...good.indicator, unit: null } }, 'indicator.unit'],
  [
    'has a low estimate over the target',
    { target: { value: 50, on: '2025-01-01', low: 51, high: null } },
    'target.low',
  ],
  [
    'has a high estimate under the target',
    { target: { value: 50, on: '2025-01-01', low: null, high: 49 } },
    'target.high',
  ],
  [
    'has its target before its baseline',
    { target: { value: 50, on: '2020-01-01', low: null, high: null } },
    'target.on',
  ],
  ['weighs quality where there is none', { type: 'BUDGET' }, 'quality'],
  ['has an extent beyond 3', { quality: { importance: 'LARGE', extent: 4 } }, 'quality.extent'],
  ['has a price year that is no year', { valuation: 'PRICED', money: { ...money, priceYear: 24 } }, 'money.priceYear'],
  ['has a value that is no number', { baseline: { value: Number.NaN, on: '2021-12-31' } }, 'baseline.value'],
  ['has a value beyond all measure', { baseline: { value: 1.5e308, on: '2021-12-31' } }, 'baseline.value'],
];

describe('a benefit', () => {
  it('that keeps every rule has no fault', () => expect(benefitFaults(good)).toEqual([]));

  it.each(BAD)('that %s is refused there', (_, part, path) => {
    expect(benefitFaults({ ...good, ...part }).map((fault) => fault.path.join('.'))).toContain(path);
  });
});

describe('a measured benefit', () => {
  const measurement = { id: 'm', value: 80, measuredOn: '2023-01-01', recordedAt: 'x', evidence: null, comment: null };
  const before = { ...good, measurements: [measurement] } as unknown as BenefitView;

  it('keeps its unit', () => {
    expect(changeFaults(before, { ...good, indicator: { ...good.indicator, unit: 'dager' } })).toHaveLength(1);
    expect(
      changeFaults({ ...before, measurements: [] }, { ...good, indicator: { ...good.indicator, unit: 'dager' } }),
    ).toEqual([]);
  });

  it('is never measured in the future', () => {
    expect(measurementFaults(before, 3, '2026-01-02', '2026-01-01')).toHaveLength(1);
    expect(measurementFaults(before, 3, '2026-01-01', '2026-01-01')).toEqual([]);
  });

  it('is not measured without a unit', () => {
    const unitless = { ...before, indicator: { ...good.indicator, unit: null } };
    expect(measurementFaults(unitless, 3, '2026-01-01', '2026-01-01')).toHaveLength(1);
  });
});
