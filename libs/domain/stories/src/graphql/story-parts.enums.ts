import { registerEnumType } from '@nestjs/graphql';
import type { AttachmentKind, GoalKind, OrganisationRole, RelationKind } from '../domain/story-content.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** The part a body had, as the schema names it. */
export const OrganisationRoleEnum: Mirror<OrganisationRole> = {
  OWNER: 'OWNER',
  PARTNER: 'PARTNER',
  SUPPLIER: 'SUPPLIER',
  FUNDER: 'FUNDER',
};

registerEnumType(OrganisationRoleEnum, {
  name: 'OrganisationRole',
  description: 'The part a body had in what the story tells of.',
  valuesMap: {
    OWNER: { description: 'It owned the measure.' },
    PARTNER: { description: 'It took part.' },
    SUPPLIER: { description: 'It delivered something to it.' },
    FUNDER: { description: 'It paid for some or all of it.' },
  },
});

/** The sorts of goal, as the schema names them. */
export const GoalKindEnum: Mirror<GoalKind> = { SOCIETAL: 'SOCIETAL', EFFECT: 'EFFECT' };

registerEnumType(GoalKindEnum, {
  name: 'GoalKind',
  description: 'What sort of goal it is.',
  valuesMap: {
    SOCIETAL: { description: 'A goal for society (samfunnsmål).' },
    EFFECT: { description: 'A goal for the users (effektmål).' },
  },
});

/** The sorts of attachment, as the schema names them. */
export const AttachmentKindEnum: Mirror<AttachmentKind> = { ATTACHMENT: 'ATTACHMENT', RECORDING: 'RECORDING' };

registerEnumType(AttachmentKindEnum, {
  name: 'AttachmentKind',
  description: 'What sort of attachment it is.',
  valuesMap: {
    ATTACHMENT: { description: 'A document to read (vedlegg).' },
    RECORDING: { description: 'A recording to watch or hear (opptak).' },
  },
});

/** How one story stands to another, as the schema names it. */
export const StoryRelationKindEnum: Mirror<RelationKind> = {
  BASED_ON: 'BASED_ON',
  REUSED_BY: 'REUSED_BY',
  CONTINUES: 'CONTINUES',
  CONTRADICTS: 'CONTRADICTS',
  SAME_PROGRAMME: 'SAME_PROGRAMME',
};

registerEnumType(StoryRelationKindEnum, {
  name: 'StoryRelationKind',
  description: 'How this story stands to the other.',
  valuesMap: {
    BASED_ON: { description: 'This one builds on the other.' },
    REUSED_BY: { description: 'The other has taken this one up.' },
    CONTINUES: { description: 'This one goes on where the other ends.' },
    CONTRADICTS: { description: 'This one comes to another result.' },
    SAME_PROGRAMME: { description: 'Both belong to one programme.' },
  },
});
