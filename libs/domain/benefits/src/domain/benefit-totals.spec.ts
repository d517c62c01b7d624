import type { BenefitView } from './benefit.js';
import { benefitTotals } from './benefit-totals.js';

const counted = (over: object): BenefitView =>
  ({
    sign: 'BENEFIT',
    valuation: 'COUNTED',
    status: 'IN_PROGRESS',
    recipients: ['CITIZENS'],
    indicator: { name: null, unit: 'hours', direction: null, method: null, source: null, frequency: null },
    baseline: { value: 100, on: '2020-01-01' },
    target: { value: 60, on: '2025-01-01', low: null, high: null },
    money: null,
    measurements: [],
    ...over,
  }) as unknown as BenefitView;

const priced = (amountNok: number, priceYear: number, over: object = {}): BenefitView =>
  counted({ valuation: 'PRICED', money: { amountNok, priceYear, recurrence: 'YEARLY', budgetEffect: true }, ...over });

const measurement = (value: number) => ({
  id: 'm',
  value,
  measuredOn: '2025-01-01',
  recordedAt: 'x',
  evidence: null,
  comment: null,
});

describe('sums of benefits', () => {
  it('add within one unit and set of recipients, whatever the order of these', () => {
    const both = [
      counted({ recipients: ['CITIZENS', 'BUSINESS'], measurements: [measurement(90)] }),
      counted({ recipients: ['BUSINESS', 'CITIZENS'] }),
    ];
    expect(benefitTotals(both)).toEqual([
      expect.objectContaining({ unit: 'hours', count: 2, planned: 80, realised: 10 }),
    ]);
  });

  it('never add across recipients, units, price years or recurrences', () => {
    const apart = [counted({}), counted({ recipients: ['OWN_BODY'] }), priced(5, 2024), priced(5, 2025)];
    expect(benefitTotals(apart)).toHaveLength(4);
  });

  it('count disbenefits negative', () => {
    expect(benefitTotals([priced(10, 2024), priced(4, 2024, { sign: 'DISBENEFIT' })])).toEqual([
      expect.objectContaining({ planned: 6, count: 2, realised: null }),
    ]);
  });

  it('leave out what is described in words, dropped, or has nothing to measure against', () => {
    expect(
      benefitTotals([counted({ valuation: 'DESCRIBED' }), counted({ status: 'DROPPED' }), counted({ baseline: null })]),
    ).toEqual([]);
  });
});
