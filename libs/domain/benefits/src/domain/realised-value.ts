import type { BaselineChange, BenefitView, DatedValue, Direction, QualityWeight, Target } from './benefit.js';

/** What a benefit has given so far. */
export interface RealisedValue {
  /** The latest measurement, in the benefit's unit. */
  readonly latest: number;
  /** The day of the latest measurement, `YYYY-MM-DD`. */
  readonly measuredOn: string;
  /** Change since the baseline, positive when it goes the wanted way; null without baseline or direction. */
  readonly gain: number | null;
  /** Share of the way from baseline to target, `(m − b) / (t − b)`; null when it has no meaning. */
  readonly progress: number | null;
}

/** The way the indicator should move: as said, or as the target lies from the baseline. */
export const wantedDirection = (
  direction: Direction | null,
  baseline: DatedValue | null,
  target: Target | null,
): Direction | null => {
  if (direction) return direction;
  if (!baseline || !target || target.value === baseline.value) return null;
  return target.value > baseline.value ? 'INCREASE' : 'DECREASE';
};

/** Progress `(m − b) / (t − b)`: 0 at the baseline, 1 at the target; undefined, here null, when they are equal or too close to tell. */
export const progress = (measured: number, baseline: number, target: number): number | null => {
  const share = (measured - baseline) / (target - baseline);
  return Number.isFinite(share) ? share : null;
};

/** The realised value of a benefit: derived from its latest measurement, never written down; null while nothing is measured. */
export const realisedValue = (
  benefit: Pick<BenefitView, 'indicator' | 'baseline' | 'target' | 'measurements'>,
): RealisedValue | null => {
  const last = benefit.measurements.at(-1);
  if (!last) return null;
  const { baseline, target } = benefit;
  const direction = wantedDirection(benefit.indicator.direction, baseline, target);
  const change = baseline ? last.value - baseline.value : null;
  return {
    latest: last.value,
    measuredOn: last.measuredOn,
    gain: change === null || direction === null ? null : direction === 'INCREASE' ? change : 0 - change,
    progress: baseline && target ? progress(last.value, baseline.value, target.value) : null,
  };
};

const IMPORTANCE_WEIGHT = { SMALL: 1, MEDIUM: 2, LARGE: 3 } as const;
const LARGEST_PRODUCT = 9;
const STEPS_EACH_WAY = 4;

/**
 * The nine-step sign string of a benefit of quality, `----` to `++++`, `0` in the middle: importance (1–3) times extent
 * (−3–3), spread evenly over four steps each way and rounded away from zero. Our own rule; it is never turned into money.
 */
export const qualitySigns = ({ importance, extent }: QualityWeight): string => {
  const product = IMPORTANCE_WEIGHT[importance] * Math.abs(extent);
  const steps = Math.ceil((product * STEPS_EACH_WAY) / LARGEST_PRODUCT);
  return steps === 0 ? '0' : (extent > 0 ? '+' : '-').repeat(steps);
};

/** The baseline as it was first written down, before corrections. */
export const firstBaseline = (baseline: DatedValue | null, changes: readonly BaselineChange[]): DatedValue | null => {
  const [first] = changes;
  return first ? { value: first.oldValue, on: first.oldOn } : baseline;
};
