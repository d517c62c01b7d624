import type {
  BenefitInHandFragment,
  BenefitInput,
  BenefitRecipient,
  BenefitSign,
  BenefitStatus,
  BenefitType,
  Expectedness,
  Importance,
  IndicatorDirection,
  Recurrence,
  Valuation,
} from '../../.generated/documents.js';
import { allWordsIn, readOneOf, wordsIn } from '../frame/form-words.js';
import type { FieldFault } from './refusal.js';

export const SIGNS: readonly BenefitSign[] = ['BENEFIT', 'DISBENEFIT'];
export const TYPES: readonly BenefitType[] = ['BUDGET', 'FREED_TIME', 'OTHER_PUBLIC', 'SOCIETY', 'QUALITY'];
export const VALUATIONS: readonly Valuation[] = ['PRICED', 'COUNTED', 'DESCRIBED'];
export const EXPECTEDNESS: readonly Expectedness[] = ['EXPECTED', 'UNEXPECTED'];
export const RECIPIENTS: readonly BenefitRecipient[] = [
  'OWN_BODY',
  'OTHER_PUBLIC',
  'MUNICIPALITIES',
  'BUSINESS',
  'CITIZENS',
];
export const BENEFIT_STATUSES: readonly BenefitStatus[] = [
  'IDENTIFIED',
  'PLANNED',
  'IN_PROGRESS',
  'REALISED',
  'PARTLY',
  'NOT_REALISED',
  'DROPPED',
];
export const DIRECTIONS: readonly IndicatorDirection[] = ['INCREASE', 'DECREASE'];
export const IMPORTANCES: readonly Importance[] = ['SMALL', 'MEDIUM', 'LARGE'];
export const RECURRENCES: readonly Recurrence[] = ['ONCE', 'YEARLY'];

const LINES = [
  'title',
  'description',
  'sign',
  'type',
  'valuation',
  'expectedness',
  'owner',
  'status',
  'indicatorName',
  'unit',
  'direction',
  'method',
  'source',
  'frequency',
  'firstEffectOn',
  'baselineValue',
  'baselineOn',
  'targetValue',
  'targetOn',
  'targetLow',
  'targetHigh',
  'amountNok',
  'priceYear',
  'recurrence',
  'budgetEffect',
  'importance',
  'extent',
  'deviationReason',
] as const;
type Line = (typeof LINES)[number];

/** What a benefit's form says, each answer as it stands in its field. */
export type BenefitWords = Readonly<Record<Line, string>> & { readonly recipients: readonly string[] };

/** What a benefit's form says. */
export const benefitIn = (form: FormData): BenefitWords => ({
  ...(Object.fromEntries(LINES.map((name) => [name, wordsIn(form, name)])) as Record<Line, string>),
  recipients: allWordsIn(form, 'recipients'),
});

const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** What a benefit's form is filled with: what the ledger says, or what a new benefit begins with. */
export const wordsOfBenefit = (benefit: BenefitInHandFragment | null): BenefitWords => ({
  title: text(benefit?.title),
  description: text(benefit?.description),
  sign: benefit?.sign ?? 'BENEFIT',
  type: benefit?.type ?? 'FREED_TIME',
  valuation: benefit?.valuation ?? 'COUNTED',
  expectedness: benefit?.expectedness ?? 'EXPECTED',
  recipients: benefit?.recipients ?? [],
  owner: text(benefit?.owner),
  status: benefit?.status ?? 'IDENTIFIED',
  indicatorName: text(benefit?.indicator?.name),
  unit: text(benefit?.indicator?.unit),
  direction: text(benefit?.indicator?.direction),
  method: text(benefit?.indicator?.method),
  source: text(benefit?.indicator?.source),
  frequency: text(benefit?.indicator?.frequency),
  firstEffectOn: text(benefit?.firstEffectOn),
  baselineValue: text(benefit?.baseline?.value),
  baselineOn: text(benefit?.baseline?.on),
  targetValue: text(benefit?.target?.value),
  targetOn: text(benefit?.target?.on),
  targetLow: text(benefit?.target?.low),
  targetHigh: text(benefit?.target?.high),
  amountNok: text(benefit?.money?.amountNok),
  priceYear: text(benefit?.money?.priceYear),
  recurrence: benefit?.money?.recurrence ?? 'ONCE',
  budgetEffect: benefit?.money?.budgetEffect ? 'yes' : '',
  importance: '',
  extent: '',
  deviationReason: text(benefit?.deviationReason),
});

/** A number as people write it, with a comma or a point and with spaces. */
const number = (words: string): number | null => {
  const plain = words.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
};

const NUMBERS: readonly Line[] = [
  'baselineValue',
  'targetValue',
  'targetLow',
  'targetHigh',
  'amountNok',
  'priceYear',
  'extent',
];

/** What is wrong with a benefit's form before the ledger is asked. */
export const benefitFaults = (words: BenefitWords): readonly FieldFault[] => {
  const needs = (field: Line, isNeeded: boolean): FieldFault[] =>
    isNeeded && words[field] === '' ? [{ field, words: 'needed' }] : [];
  return [
    ...needs('title', true),
    ...(words.recipients.length === 0 ? [{ field: 'recipients', words: 'choose' as const }] : []),
    ...NUMBERS.filter((name) => Number.isNaN(number(words[name]))).map((field) => ({
      field,
      words: 'number' as const,
    })),
    ...needs('baselineOn', words.baselineValue !== ''),
    ...needs('baselineValue', words.baselineOn !== ''),
    ...needs('targetOn', words.targetValue !== ''),
    ...needs('targetValue', words.targetOn !== ''),
    ...needs('unit', words.baselineValue !== '' || words.targetValue !== ''),
    ...needs('amountNok', words.valuation === 'PRICED'),
    ...needs('priceYear', words.amountNok !== ''),
  ];
};

/** What the ledger is told; what the form does not ask for stays as it is in the ledger. */
export const benefitInput = (words: BenefitWords, before: BenefitInHandFragment | null): BenefitInput => {
  const [baseline, target, amount] = [number(words.baselineValue), number(words.targetValue), number(words.amountNok)];
  const importance = readOneOf(words.importance, IMPORTANCES);
  return {
    title: words.title,
    description: words.description || null,
    sign: readOneOf(words.sign, SIGNS) ?? 'BENEFIT',
    type: readOneOf(words.type, TYPES) ?? 'FREED_TIME',
    valuation: readOneOf(words.valuation, VALUATIONS) ?? 'DESCRIBED',
    expectedness: readOneOf(words.expectedness, EXPECTEDNESS) ?? 'EXPECTED',
    recipients: RECIPIENTS.filter((one) => words.recipients.includes(one)),
    owner: words.owner || null,
    status: readOneOf(words.status, BENEFIT_STATUSES) ?? 'IDENTIFIED',
    indicator: {
      name: words.indicatorName || null,
      unit: words.unit || null,
      direction: readOneOf(words.direction, DIRECTIONS) ?? null,
      method: words.method || null,
      source: words.source || null,
      frequency: words.frequency || null,
    },
    firstEffectOn: words.firstEffectOn || null,
    baseline: baseline === null ? null : { value: baseline, on: words.baselineOn },
    target:
      target === null
        ? null
        : { value: target, on: words.targetOn, low: number(words.targetLow), high: number(words.targetHigh) },
    money:
      amount === null
        ? null
        : {
            amountNok: amount,
            priceYear: number(words.priceYear) ?? 0,
            recurrence: readOneOf(words.recurrence, RECURRENCES) ?? 'ONCE',
            budgetEffect: words.budgetEffect === 'yes',
          },
    quality: words.type === 'QUALITY' && importance ? { importance, extent: number(words.extent) ?? 0 } : null,
    deviationReason: words.deviationReason || null,
    preconditions: before?.preconditions ?? null,
    actions:
      before?.actions.map(({ action, responsible, dueOn, status }) => ({ action, responsible, dueOn, status })) ?? null,
  };
};
