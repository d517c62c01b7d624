import type { Benefit } from '../story-types.js';

/** A value in a chart: where it began, what was measured, what is aimed for. */
export interface ChartPoint {
  readonly what: 'BASELINE' | 'MEASURED' | 'TARGET';
  readonly value: number;
  readonly on: string;
  readonly x: number;
  readonly y: number;
}

/** A chart of how a benefit went, in the units of its drawing. */
export interface BenefitScale {
  readonly points: readonly ChartPoint[];
  readonly lowest: number;
  readonly highest: number;
  readonly first: string;
  readonly last: string;
}

/** The drawing: its size, and what is left free around the points. */
export const DRAWING = { width: 320, height: 150, left: 14, right: 14, top: 16, bottom: 16 } as const;

type Measured = Pick<Benefit, 'baseline' | 'target' | 'measurements'>;

const told = ({ baseline, measurements, target }: Measured): Pick<ChartPoint, 'what' | 'value' | 'on'>[] => [
  ...(baseline ? [{ what: 'BASELINE' as const, ...baseline }] : []),
  ...measurements.map(({ value, measuredOn }) => ({ what: 'MEASURED' as const, value, on: measuredOn })),
  ...(target ? [{ what: 'TARGET' as const, value: target.value, on: target.on }] : []),
];

/** A share of the way from one end to another; the middle where there is no way between them. */
const share = (value: number, from: number, to: number): number => (to === from ? 0.5 : (value - from) / (to - from));

/** Lays a benefit's values out in time and size; null where there are fewer than two to compare. */
export const benefitScale = (benefit: Measured): BenefitScale | null => {
  const values = told(benefit);
  if (values.length < 2) return null;
  const days = values.map(({ on }) => Date.parse(on));
  const sizes = values.map(({ value }) => value);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const [lowest, highest] = [Math.min(...sizes), Math.max(...sizes)];
  const [wide, high] = [DRAWING.width - DRAWING.left - DRAWING.right, DRAWING.height - DRAWING.top - DRAWING.bottom];
  return {
    points: values.map(({ what, value, on }) => ({
      what,
      value,
      on,
      x: Math.round(DRAWING.left + wide * share(Date.parse(on), from, to)),
      y: Math.round(DRAWING.top + high * (1 - share(value, lowest, highest))),
    })),
    lowest,
    highest,
    first: new Date(from).toISOString().slice(0, 10),
    last: new Date(to).toISOString().slice(0, 10),
  };
};
