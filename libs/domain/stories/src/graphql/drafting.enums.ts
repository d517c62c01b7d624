import { registerEnumType } from '@nestjs/graphql';
import type { Demand, Part } from '../domain/missing-parts.js';
import type { TextChange } from '../application/text-difference.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** What has become of a piece of text, as the schema names it. */
export const TextChangeEnum: Mirror<TextChange> = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' };

registerEnumType(TextChangeEnum, {
  name: 'TextChange',
  description: 'What has become of a piece of text.',
  valuesMap: {
    SAME: { description: 'It stands in both revisions.' },
    ADDED: { description: 'It stands in the later one only.' },
    REMOVED: { description: 'It stood in the earlier one only.' },
  },
});

/** How much something is missed, as the schema names it. */
export const DemandEnum: Mirror<Demand> = { COMPULSORY: 'COMPULSORY', RECOMMENDED: 'RECOMMENDED' };

registerEnumType(DemandEnum, {
  name: 'Demand',
  description: 'How much something is missed in a story.',
  valuesMap: {
    COMPULSORY: { description: 'The story cannot be submitted without it.' },
    RECOMMENDED: { description: 'It makes the story easier to find and of more use.' },
  },
});

/** What is missing, as the schema names it. */
export const MissingPartEnum: Mirror<Part> = {
  SUMMARY: 'SUMMARY',
  TEXT: 'TEXT',
  SECTION: 'SECTION',
  LONGER_SUMMARY: 'LONGER_SUMMARY',
  SECTORS: 'SECTORS',
  METHODS: 'METHODS',
  OWNER: 'OWNER',
  PERIOD: 'PERIOD',
  STATUS: 'STATUS',
  OUTCOME: 'OUTCOME',
  CONTRIBUTORS: 'CONTRIBUTORS',
  BENEFITS: 'BENEFITS',
};

registerEnumType(MissingPartEnum, {
  name: 'StoryPart',
  description: 'Something that a story may lack.',
  valuesMap: {
    SUMMARY: { description: 'A summary.' },
    TEXT: { description: 'Any section at all.' },
    SECTION: { description: 'A section that stories of its kind have.' },
    LONGER_SUMMARY: { description: 'A summary of more than a few words.' },
    SECTORS: { description: 'What it is about.' },
    METHODS: { description: 'How it was done.' },
    OWNER: { description: 'The body that owns what it tells of.' },
    PERIOD: { description: 'When it happened.' },
    STATUS: { description: 'How far it has come.' },
    OUTCOME: { description: 'How it went.' },
    CONTRIBUTORS: { description: 'Who has written it.' },
    BENEFITS: { description: 'What it gave, in its benefit ledger.' },
  },
});
