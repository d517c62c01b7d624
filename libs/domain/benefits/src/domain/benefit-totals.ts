import type { BenefitView, Recipient, Recurrence } from './benefit.js';
import { wantedDirection } from './realised-value.js';

/** A sum over benefits that may be added: same unit, same price year and recurrence, same recipients, same way. */
export interface BenefitTotal {
  readonly unit: string;
  /** Null for what is not money. */
  readonly priceYear: number | null;
  readonly recurrence: Recurrence | null;
  readonly recipients: readonly Recipient[];
  /** How many benefits are in the sum. */
  readonly count: number;
  /** What was aimed for: disbenefits count negative. */
  readonly planned: number;
  /** What the measured ones among them gave; null when none is measured. */
  readonly realised: number | null;
}

interface Part {
  readonly key: Omit<BenefitTotal, 'count' | 'planned' | 'realised'>;
  readonly planned: number;
  readonly realised: number | null;
}

const counted = (benefit: BenefitView, key: Part['key'], sign: number): Part | null => {
  const { baseline, target } = benefit;
  const direction = wantedDirection(benefit.indicator.direction, baseline, target);
  if (!baseline || !target || !direction) return null;
  const gain = (value: number): number =>
    sign * (direction === 'INCREASE' ? value - baseline.value : baseline.value - value);
  const last = benefit.measurements.at(-1);
  return { key, planned: gain(target.value), realised: last ? gain(last.value) : null };
};

const part = (benefit: BenefitView): Part | null => {
  const recipients = benefit.recipients.toSorted();
  const sign = benefit.sign === 'BENEFIT' ? 1 : -1;
  if (benefit.valuation === 'DESCRIBED' || benefit.status === 'DROPPED') return null;
  if (benefit.money) {
    const { amountNok, priceYear, recurrence } = benefit.money;
    return { key: { unit: 'NOK', priceYear, recurrence, recipients }, planned: sign * amountNok, realised: null };
  }
  const { unit } = benefit.indicator;
  return unit ? counted(benefit, { unit, priceYear: null, recurrence: null, recipients }, sign) : null;
};

/** The sums over a story's benefits; described benefits have no numbers and are in none of them. */
export const benefitTotals = (benefits: readonly BenefitView[]): BenefitTotal[] => {
  const totals = new Map<string, BenefitTotal>();
  for (const { key, planned, realised } of benefits.flatMap((benefit) => part(benefit) ?? [])) {
    const name = JSON.stringify(key);
    const before = totals.get(name);
    totals.set(name, {
      ...key,
      count: (before?.count ?? 0) + 1,
      planned: (before?.planned ?? 0) + planned,
      realised: realised === null ? (before?.realised ?? null) : (before?.realised ?? 0) + realised,
    });
  }
  return [...totals.values()];
};
