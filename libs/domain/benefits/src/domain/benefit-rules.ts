import { type UserError, invalid } from '#kernel';
import type { BenefitContent, BenefitView } from './benefit.js';

type Rule = (content: BenefitContent) => UserError | null;

const MAX_TITLE = 300;
const MAX_TEXT = 20_000;
const MAX_LIST = 50;

const when = (broken: boolean, message: string, ...path: string[]): UserError | null =>
  broken ? invalid(message, ...path) : null;

/** The largest value either way, in any unit: enough for all money there is, and sums of it stay exact enough. */
const LARGEST = 1e15;

const bounded = (value: number | null | undefined, ...path: string[]): UserError | null =>
  value === null || value === undefined || Math.abs(value) <= LARGEST
    ? null
    : invalid('A value is a number between −1e15 and 1e15.', ...path);

/** The rules of a benefit's record, each with the place of its fault; the database holds the same ones. */
const RULES: readonly Rule[] = [
  ({ title }) =>
    when(
      title.trim() === '' || title.length > MAX_TITLE,
      `A benefit has a title of 1 to ${MAX_TITLE} characters.`,
      'title',
    ),
  ({ description }) =>
    when(description.length > MAX_TEXT, `A description has at most ${MAX_TEXT} characters.`, 'description'),
  ({ recipients }) => when(recipients.length === 0, 'A benefit reaches at least one group.', 'recipients'),
  ({ preconditions }) =>
    when(preconditions.length > MAX_LIST, `A benefit has at most ${MAX_LIST} preconditions.`, 'preconditions'),
  ({ actions }) => when(actions.length > MAX_LIST, `A benefit has at most ${MAX_LIST} actions.`, 'actions'),
  ({ baseline, firstEffectOn }) =>
    when(
      baseline !== null && firstEffectOn !== null && baseline.on > firstEffectOn,
      'The baseline is measured no later than the first effect.',
      'baseline',
      'on',
    ),
  ({ valuation, baseline, target, money }) =>
    when(
      valuation === 'DESCRIBED' && (baseline !== null || target !== null || money !== null),
      'A described benefit has no numbers; count it or price it instead.',
      'valuation',
    ),
  ({ valuation, money }) =>
    when(valuation === 'PRICED' && money === null, 'A priced benefit says its amount in kroner.', 'money'),
  ({ valuation, money }) =>
    when(valuation !== 'PRICED' && money !== null, 'Only a priced benefit has an amount in kroner.', 'money'),
  ({ baseline, target, indicator }) =>
    when(
      (baseline !== null || target !== null) && !indicator.unit,
      'A baseline or a target needs a unit.',
      'indicator',
      'unit',
    ),
  ({ target }) =>
    when(
      target !== null && target.low !== null && target.low > target.value,
      'The low estimate lies under the target.',
      'target',
      'low',
    ),
  ({ target }) =>
    when(
      target !== null && target.high !== null && target.high < target.value,
      'The high estimate lies over the target.',
      'target',
      'high',
    ),
  ({ baseline, target }) =>
    when(
      baseline !== null && target !== null && target.on < baseline.on,
      'The target lies after the baseline.',
      'target',
      'on',
    ),
  ({ quality, type }) =>
    when(
      quality !== null && type !== 'QUALITY',
      'Only a benefit of quality is weighed by importance and extent.',
      'quality',
    ),
  ({ quality }) =>
    when(
      quality !== null && !(Number.isInteger(quality.extent) && Math.abs(quality.extent) <= 3),
      'The extent is a whole number from −3 to 3.',
      'quality',
      'extent',
    ),
  ({ money }) =>
    when(
      money !== null && (money.priceYear < 1900 || money.priceYear > 2200),
      'The price year is a year.',
      'money',
      'priceYear',
    ),
  ({ baseline }) => bounded(baseline?.value, 'baseline', 'value'),
  ({ target }) => bounded(target?.value, 'target', 'value'),
  ({ target }) => bounded(target?.low, 'target', 'low'),
  ({ target }) => bounded(target?.high, 'target', 'high'),
  ({ money }) => bounded(money?.amountNok, 'money', 'amountNok'),
];

/** Every fault of a benefit's record. */
export const benefitFaults = (content: BenefitContent): UserError[] => RULES.flatMap((rule) => rule(content) ?? []);

/** Every fault of changing a benefit to what is now said of it. */
export const changeFaults = (before: BenefitView, after: BenefitContent): UserError[] => [
  ...benefitFaults(after),
  ...(before.measurements.length > 0 && before.indicator.unit !== after.indicator.unit
    ? [
        invalid(
          `The unit is fixed to "${before.indicator.unit ?? ''}" once something is measured.`,
          'indicator',
          'unit',
        ),
      ]
    : []),
  ...(before.measurements.length > 0 && after.valuation === 'DESCRIBED'
    ? [invalid('A benefit that has been measured cannot become one in words only.', 'valuation')]
    : []),
];

/** Every fault of a new measurement. */
export const measurementFaults = (
  benefit: BenefitView,
  value: number,
  measuredOn: string,
  today: string,
): UserError[] => [
  ...[bounded(value, 'value') ?? []].flat(),
  ...(measuredOn > today ? [invalid('Nothing is measured in the future.', 'measuredOn')] : []),
  ...(benefit.indicator.unit && benefit.valuation !== 'DESCRIBED'
    ? []
    : [invalid('Say what unit the benefit is counted in before measuring it.', 'benefitId')]),
];
