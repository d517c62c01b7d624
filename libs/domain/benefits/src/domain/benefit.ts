/** Whether an effect is welcome to those it reaches. */
export const BENEFIT_SIGNS = ['BENEFIT', 'DISBENEFIT'] as const;
/** One of {@link BENEFIT_SIGNS}. */
export type BenefitSign = (typeof BENEFIT_SIGNS)[number];

/** What kind of benefit it is: budget, freed time, other public, society, quality. */
export const BENEFIT_TYPES = ['BUDGET', 'FREED_TIME', 'OTHER_PUBLIC', 'SOCIETY', 'QUALITY'] as const;
/** One of {@link BENEFIT_TYPES}. */
export type BenefitType = (typeof BENEFIT_TYPES)[number];

/** How its size is told: in kroner, in another unit, or in words. */
export const VALUATIONS = ['PRICED', 'COUNTED', 'DESCRIBED'] as const;
/** One of {@link VALUATIONS}. */
export type Valuation = (typeof VALUATIONS)[number];

/** Whether it was foreseen. */
export const EXPECTEDNESS = ['EXPECTED', 'UNEXPECTED'] as const;
/** One of {@link EXPECTEDNESS}. */
export type Expectedness = (typeof EXPECTEDNESS)[number];

/** Whom it reaches. */
export const RECIPIENTS = ['OWN_BODY', 'OTHER_PUBLIC', 'MUNICIPALITIES', 'BUSINESS', 'CITIZENS'] as const;
/** One of {@link RECIPIENTS}. */
export type Recipient = (typeof RECIPIENTS)[number];

/** How far its realisation has come. */
export const BENEFIT_STATUSES = [
  'IDENTIFIED',
  'PLANNED',
  'IN_PROGRESS',
  'REALISED',
  'PARTLY',
  'NOT_REALISED',
  'DROPPED',
] as const;
/** One of {@link BENEFIT_STATUSES}. */
export type BenefitStatus = (typeof BENEFIT_STATUSES)[number];

/** Which way the indicator moves when the benefit comes. */
export const DIRECTIONS = ['INCREASE', 'DECREASE'] as const;
/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

/** How often money falls due. */
export const RECURRENCES = ['ONCE', 'YEARLY'] as const;
/** One of {@link RECURRENCES}. */
export type Recurrence = (typeof RECURRENCES)[number];

/** How much the matter means to those reached. */
export const IMPORTANCES = ['SMALL', 'MEDIUM', 'LARGE'] as const;
/** One of {@link IMPORTANCES}. */
export type Importance = (typeof IMPORTANCES)[number];

/** A value at a day, in the benefit's unit. */
export interface DatedValue {
  readonly value: number;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** What is aimed for, with the range thought likely. */
export interface Target extends DatedValue {
  readonly low: number | null;
  readonly high: number | null;
}

/** What is measured, and how. */
export interface Indicator {
  readonly name: string | null;
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly frequency: string | null;
}

/** The value in kroner of the price year given. */
export interface Money {
  readonly amountNok: number;
  readonly priceYear: number;
  readonly recurrence: Recurrence;
  readonly budgetEffect: boolean;
}

/** The size of a benefit of quality: what it means times how much it changes, −3 to 3. */
export interface QualityWeight {
  readonly importance: Importance;
  readonly extent: number;
}

/** Something to be done so that the benefit comes. */
export interface RealisationAction {
  readonly action: string;
  readonly responsible: string | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  readonly status: string | null;
}

/** What is written down of a benefit. */
export interface BenefitContent {
  readonly title: string;
  readonly description: string;
  readonly sign: BenefitSign;
  readonly type: BenefitType;
  readonly valuation: Valuation;
  readonly expectedness: Expectedness;
  readonly recipients: readonly Recipient[];
  readonly owner: string | null;
  readonly status: BenefitStatus;
  readonly indicator: Indicator;
  /** `YYYY-MM-DD` */
  readonly firstEffectOn: string | null;
  readonly baseline: DatedValue | null;
  readonly target: Target | null;
  readonly money: Money | null;
  readonly quality: QualityWeight | null;
  readonly deviationReason: string | null;
  readonly preconditions: readonly string[];
  readonly actions: readonly RealisationAction[];
}

/** A measurement: never changed, never taken away; a mistake is followed by a later, better one. */
export interface Measurement {
  readonly id: string;
  readonly value: number;
  readonly measuredOn: string;
  readonly recordedAt: string;
  readonly evidence: string | null;
  readonly comment: string | null;
}

/** A baseline that was corrected after publication, with the reason. */
export interface BaselineChange {
  readonly oldValue: number;
  readonly oldOn: string;
  readonly newValue: number;
  readonly newOn: string;
  readonly reason: string;
  readonly changedAt: string;
}

/** A benefit with all that was measured of it, oldest measurement first. */
export interface BenefitView extends BenefitContent {
  readonly id: string;
  readonly storyId: string;
  readonly position: number;
  readonly version: number;
  readonly points: number | null;
  readonly measurements: readonly Measurement[];
  readonly baselineChanges: readonly BaselineChange[];
}
