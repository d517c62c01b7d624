import { registerEnumType } from '@nestjs/graphql';
import type { GovernmentLevel, OrganisationKind, OrganisationNameKind, SuccessionKind } from '../organisation.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** What sort of body it is, as the schema names it. */
export const OrganisationKindEnum: Mirror<OrganisationKind> = {
  MUNICIPALITY: 'MUNICIPALITY',
  COUNTY: 'COUNTY',
  STATE_BODY: 'STATE_BODY',
  COMPANY: 'COMPANY',
  INTER_MUNICIPAL: 'INTER_MUNICIPAL',
  OTHER: 'OTHER',
};

registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'What sort of body it is.',
  valuesMap: {
    MUNICIPALITY: { description: 'A municipality (kommune).' },
    COUNTY: { description: 'A county authority (fylkeskommune).' },
    STATE_BODY: { description: 'A ministry, directorate or other body of the state.' },
    COMPANY: { description: 'A company, publicly owned or not.' },
    INTER_MUNICIPAL: { description: 'A body that several municipalities run together.' },
    OTHER: { description: 'Another body, such as an association.' },
  },
});

/** The tiers of government, as the schema names them. */
export const GovernmentLevelEnum: Mirror<GovernmentLevel> = {
  STATE: 'STATE',
  COUNTY: 'COUNTY',
  MUNICIPALITY: 'MUNICIPALITY',
  INTER_MUNICIPAL: 'INTER_MUNICIPAL',
};

registerEnumType(GovernmentLevelEnum, {
  name: 'GovernmentLevel',
  description: 'A tier of government (forvaltningsnivå).',
  valuesMap: {
    STATE: { description: 'The state.' },
    COUNTY: { description: 'The counties.' },
    MUNICIPALITY: { description: 'The municipalities.' },
    INTER_MUNICIPAL: { description: 'Several municipalities together.' },
  },
});

/** How a name stands to its body, as the schema names it. */
export const OrganisationNameKindEnum: Mirror<OrganisationNameKind> = {
  CURRENT: 'CURRENT',
  FORMER: 'FORMER',
  ABBREVIATION: 'ABBREVIATION',
  ALTERNATIVE: 'ALTERNATIVE',
};

registerEnumType(OrganisationNameKindEnum, {
  name: 'OrganisationNameKind',
  description: 'How a name stands to its body.',
  valuesMap: {
    CURRENT: { description: 'The name in use, or last in use by a body that is no more.' },
    FORMER: { description: 'A name from before.' },
    ABBREVIATION: { description: 'A short form.' },
    ALTERNATIVE: { description: 'Another name for the same.' },
  },
});

/** How one body came before another, as the schema names it. */
export const SuccessionKindEnum: Mirror<SuccessionKind> = {
  MERGER: 'MERGER',
  SPLIT: 'SPLIT',
  PART: 'PART',
  RENAME: 'RENAME',
};

registerEnumType(SuccessionKindEnum, {
  name: 'SuccessionKind',
  description: 'How one body came before another.',
  valuesMap: {
    MERGER: { description: 'The whole of the body before went in.' },
    SPLIT: { description: 'The body after was made from this one only.' },
    PART: { description: 'A part of the body before went over.' },
    RENAME: { description: 'The same tasks under a new name and number.' },
  },
});
