import fc from 'fast-check';
import type { BenefitView } from './benefit.js';
import { firstBaseline, progress, qualitySigns, realisedValue, wantedDirection } from './realised-value.js';

const measured = (value: number, measuredOn = '2025-01-01') => ({
  id: 'm',
  value,
  measuredOn,
  recordedAt: '2025-01-02T00:00:00Z',
  evidence: null,
  comment: null,
});

const ledger = (over: Partial<BenefitView>): BenefitView =>
  ({
    indicator: { name: null, unit: 'days', direction: null, method: null, source: null, frequency: null },
    baseline: { value: 10, on: '2020-01-01' },
    target: { value: 4, on: '2026-01-01', low: null, high: null },
    measurements: [],
    ...over,
  }) as BenefitView;

describe('the realised value', () => {
  it('is nothing while nothing is measured', () => expect(realisedValue(ledger({}))).toBeNull());

  it('counts a fall as a gain where lower is better', () => {
    expect(realisedValue(ledger({ measurements: [measured(9), measured(7, '2025-06-01')] }))).toEqual({
      latest: 7,
      measuredOn: '2025-06-01',
      gain: 3,
      progress: 0.5,
    });
  });

  it('counts a rise as a loss where lower is better', () => {
    expect(realisedValue(ledger({ measurements: [measured(12)] }))?.gain).toBe(-2);
  });

  it('follows the direction that is said before the one the target shows', () => {
    const indicator = { ...ledger({}).indicator, direction: 'INCREASE' as const };
    expect(realisedValue(ledger({ indicator, measurements: [measured(12)] }))?.gain).toBe(2);
  });

  it('has no gain without a baseline and no progress without a target', () => {
    expect(realisedValue(ledger({ baseline: null, measurements: [measured(3)] }))).toMatchObject({
      gain: null,
      progress: null,
    });
    expect(realisedValue(ledger({ target: null, measurements: [measured(3)] }))).toMatchObject({
      gain: null,
      progress: null,
    });
  });

  it('has no direction where target and baseline are equal', () => {
    expect(
      wantedDirection(null, { value: 4, on: '2020-01-01' }, { value: 4, on: '2021-01-01', low: null, high: null }),
    ).toBeNull();
  });
});

describe('progress', () => {
  it('has no value when target and baseline are equal', () => expect(progress(3, 5, 5)).toBeNull());

  it('has no value when they are too close to tell', () => expect(progress(1e15, 0, 5e-324)).toBeNull());

  it('is 0 at the baseline and 1 at the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }), (baseline, target) => {
        fc.pre(baseline !== target);
        return (
          Object.is(Math.abs(progress(baseline, baseline, target) ?? NaN), 0) &&
          progress(target, baseline, target) === 1
        );
      }),
    );
  });
});

describe('the sign string of quality', () => {
  it.each([
    ['SMALL', 0, '0'],
    ['SMALL', 1, '+'],
    ['SMALL', 3, '++'],
    ['MEDIUM', 3, '+++'],
    ['LARGE', 3, '++++'],
    ['LARGE', -3, '----'],
    ['MEDIUM', -1, '-'],
  ] as const)('of %s times %i is %s', (importance, extent, signs) => {
    expect(qualitySigns({ importance, extent })).toBe(signs);
  });

  it('grows with importance and with extent, and takes nine values', () => {
    const all = (['SMALL', 'MEDIUM', 'LARGE'] as const).flatMap((importance) =>
      [-3, -2, -1, 0, 1, 2, 3].map((extent) => qualitySigns({ importance, extent })),
    );
    expect(new Set(all)).toEqual(new Set(['----', '---', '--', '-', '0', '+', '++', '+++', '++++']));
  });
});

it('remembers the baseline that was set first', () => {
  const change = { oldValue: 1, oldOn: '2020-01-01', newValue: 2, newOn: '2020-02-01', reason: 'r', changedAt: 'x' };
  expect(firstBaseline({ value: 3, on: '2020-03-01' }, [change])).toEqual({ value: 1, on: '2020-01-01' });
  expect(firstBaseline({ value: 3, on: '2020-03-01' }, [])).toEqual({ value: 3, on: '2020-03-01' });
});
