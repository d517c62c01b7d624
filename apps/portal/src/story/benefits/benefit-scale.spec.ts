import { benefitScale, DRAWING } from './benefit-scale.js';

const measured = (value: number, measuredOn: string) => ({ value, measuredOn, evidence: null, comment: null });

describe('the chart of a benefit', () => {
  const scale = benefitScale({
    baseline: { value: 10, on: '2024-01-01' },
    target: { value: 5, on: '2025-01-01', low: null, high: null },
    measurements: [measured(7.5, '2024-07-02')],
  });

  it('lays values out in time and size, the highest on top', () => {
    expect(scale).toMatchObject({ lowest: 5, highest: 10, first: '2024-01-01', last: '2025-01-01' });
    const [baseline, between, target] = scale?.points ?? [];
    expect([baseline?.x, baseline?.y]).toEqual([DRAWING.left, DRAWING.top]);
    expect([target?.x, target?.y]).toEqual([DRAWING.width - DRAWING.right, DRAWING.height - DRAWING.bottom]);
    expect(between).toMatchObject({ what: 'MEASURED', x: DRAWING.width / 2, y: DRAWING.height / 2 });
  });

  it('lies in the middle where nothing differs', () => {
    const still = benefitScale({
      baseline: { value: 1, on: '2024-01-01' },
      target: null,
      measurements: [measured(1, '2024-01-01')],
    });
    expect(new Set(still?.points.map(({ x, y }) => `${x} ${y}`))).toEqual(new Set(['160 75']));
  });

  it('is none where there is nothing to compare', () => {
    expect(benefitScale({ baseline: { value: 1, on: '2024-01-01' }, target: null, measurements: [] })).toBeNull();
  });
});
