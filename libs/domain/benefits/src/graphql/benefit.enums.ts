import { registerEnumType } from '@nestjs/graphql';

/** Whether an effect is welcome. */
export const BenefitSignEnum = { BENEFIT: 'BENEFIT', DISBENEFIT: 'DISBENEFIT' } as const;

registerEnumType(BenefitSignEnum, {
  name: 'BenefitSign',
  description: 'Whether an effect is welcome.',
  valuesMap: {
    BENEFIT: { description: 'At least one stakeholder sees it as positive.' },
    DISBENEFIT: { description: 'At least one stakeholder sees it as negative.' },
  },
});

/** What kind of benefit it is. */
export const BenefitTypeEnum = {
  BUDGET: 'BUDGET',
  FREED_TIME: 'FREED_TIME',
  OTHER_PUBLIC: 'OTHER_PUBLIC',
  SOCIETY: 'SOCIETY',
  QUALITY: 'QUALITY',
} as const;

registerEnumType(BenefitTypeEnum, {
  name: 'BenefitType',
  description: 'What kind of benefit it is.',
  valuesMap: {
    BUDGET: { description: 'Money in a budget (budsjettmessig).' },
    FREED_TIME: { description: 'Time set free (spart tid).' },
    OTHER_PUBLIC: { description: 'Other effects for public bodies (øvrige offentlige).' },
    SOCIETY: { description: 'Effects for society (samfunn).' },
    QUALITY: { description: 'Better quality (kvalitet).' },
  },
});

/** How the size of a benefit is told. */
export const ValuationEnum = { PRICED: 'PRICED', COUNTED: 'COUNTED', DESCRIBED: 'DESCRIBED' } as const;

registerEnumType(ValuationEnum, {
  name: 'Valuation',
  description: 'How the size of a benefit is told.',
  valuesMap: {
    PRICED: { description: 'In kroner (prissatt).' },
    COUNTED: { description: 'In another unit (tallfestet).' },
    DESCRIBED: { description: 'In words (kvalitativ).' },
  },
});

/** Whether a benefit was foreseen. */
export const ExpectednessEnum = { EXPECTED: 'EXPECTED', UNEXPECTED: 'UNEXPECTED' } as const;

registerEnumType(ExpectednessEnum, {
  name: 'Expectedness',
  description: 'Whether a benefit was foreseen.',
  valuesMap: {
    EXPECTED: { description: 'It was planned for.' },
    UNEXPECTED: { description: 'It was found on the way.' },
  },
});

/** Whom a benefit reaches. */
export const BenefitRecipientEnum = {
  OWN_BODY: 'OWN_BODY',
  OTHER_PUBLIC: 'OTHER_PUBLIC',
  MUNICIPALITIES: 'MUNICIPALITIES',
  BUSINESS: 'BUSINESS',
  CITIZENS: 'CITIZENS',
} as const;

registerEnumType(BenefitRecipientEnum, {
  name: 'BenefitRecipient',
  description: 'Whom a benefit reaches.',
  valuesMap: {
    OWN_BODY: { description: 'The body itself.' },
    OTHER_PUBLIC: { description: 'Other public bodies.' },
    MUNICIPALITIES: { description: 'Municipalities.' },
    BUSINESS: { description: 'Business.' },
    CITIZENS: { description: 'Citizens.' },
  },
});

/** How far the realisation of a benefit has come. */
export const BenefitStatusEnum = {
  IDENTIFIED: 'IDENTIFIED',
  PLANNED: 'PLANNED',
  IN_PROGRESS: 'IN_PROGRESS',
  REALISED: 'REALISED',
  PARTLY: 'PARTLY',
  NOT_REALISED: 'NOT_REALISED',
  DROPPED: 'DROPPED',
} as const;

registerEnumType(BenefitStatusEnum, {
  name: 'BenefitStatus',
  description: 'How far the realisation of a benefit has come.',
  valuesMap: {
    IDENTIFIED: { description: 'It has been named.' },
    PLANNED: { description: 'Its realisation is planned.' },
    IN_PROGRESS: { description: 'It is being realised.' },
    REALISED: { description: 'It has come.' },
    PARTLY: { description: 'It has come in part.' },
    NOT_REALISED: { description: 'It has not come.' },
    DROPPED: { description: 'It is no longer pursued.' },
  },
});

/** Which way an indicator moves when the benefit comes. */
export const IndicatorDirectionEnum = { INCREASE: 'INCREASE', DECREASE: 'DECREASE' } as const;

registerEnumType(IndicatorDirectionEnum, {
  name: 'IndicatorDirection',
  description: 'Which way an indicator moves when the benefit comes.',
  valuesMap: {
    INCREASE: { description: 'Higher is better.' },
    DECREASE: { description: 'Lower is better.' },
  },
});

/** How often an amount falls due. */
export const RecurrenceEnum = { ONCE: 'ONCE', YEARLY: 'YEARLY' } as const;

registerEnumType(RecurrenceEnum, {
  name: 'Recurrence',
  description: 'How often an amount falls due.',
  valuesMap: {
    ONCE: { description: 'Once.' },
    YEARLY: { description: 'Every year.' },
  },
});

/** How much a matter means to those it reaches. */
export const ImportanceEnum = { SMALL: 'SMALL', MEDIUM: 'MEDIUM', LARGE: 'LARGE' } as const;

registerEnumType(ImportanceEnum, {
  name: 'Importance',
  description: 'How much a matter means to those it reaches.',
  valuesMap: {
    SMALL: { description: 'Little.' },
    MEDIUM: { description: 'Something.' },
    LARGE: { description: 'Much.' },
  },
});
